using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>Somebody writes down what is not right; a draft that nobody else sees yet (R30, R54).</summary>
public static class RegisterSignal
{
    public sealed record Command : SignalForm
    {
        /// <summary>The stream it came in by; asked from Veilig Thuis only, since for the others it follows from who they are.</summary>
        public SignalSource? Source { get; init; }
    }

    public sealed class Validator : SignalFormValidator<Command>
    {
        public Validator(TimeProvider clock)
            : base(clock) => RuleFor(c => c.Source).IsInEnum().WithMessage("Kies een bron uit de lijst.");
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>The number of the new signal.</returns>
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(RegisterSignal), AuditObject.Signal, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var moment = await regions.MomentAsync(actor, at, cancel);
            if (command.RefusalIn(moment.Region) is { } foreign)
            {
                return foreign;
            }

            var (signal, refusal) = Signal.Register(command.Content, command.Reporter, FixedSourceOf(actor.Kind) ?? command.Source ?? SignalSource.External, moment);
            if (refusal is { } why)
            {
                return why;
            }

            work.Db.Add(signal!);
            return await work.CommitAsync(() => signal!.Number, cancel);
        }
    }

    /// <summary>The stream that belongs to this kind of organisation (R57, R58); null for Veilig Thuis, which takes in several.</summary>
    public static SignalSource? FixedSourceOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Municipality => SignalSource.MunicipalInternal,
        OrganisationKind.CareCoordination => SignalSource.CareCoordinator,
        OrganisationKind.Avim => SignalSource.Avim,
        _ => null,
    };
}
