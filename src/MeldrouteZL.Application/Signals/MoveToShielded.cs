using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>The author of a draft takes personal data out of the story, into the shielded field. It is offered, never asked for.</summary>
public static class MoveToShielded
{
    public sealed record Command
    {
        /// <summary>Where in the story it begins; null to move everything that is found.</summary>
        public int? Start { get; init; }
        public int? Length { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Length).NotNull().When(c => c.Start is not null).WithMessage("Kies wat u verplaatst.");
    }

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(MoveToShielded), target, actor, at,
            (signal, moment) =>
            {
                var found = FoundIn(signal, signal.Reporter, at).Where(f => command.Start is null || (f.Start, f.Length) == (command.Start, command.Length)).ToList();
                return found.Count == 0 ? Refusal.ChangedMeanwhile : signal.MoveToShielded(found, WordFor, moment);
            },
            cancel);
    }

    /// <summary>The personal data in the story of a signal.</summary>
    /// <param name="reporter">Who told it, whose name is known; null when it is not.</param>
    public static IReadOnlyList<FoundPersonalData> FoundIn(Signal signal, ReporterIdentity? reporter, DateTimeOffset at) =>
        PersonalDataInText.Locate(signal.What, reporter?.Name is { } name ? [name] : [], DutchTime.DateOf(at));

    /// <summary>The word that stands for it in the story.</summary>
    public static string WordFor(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.CitizenServiceNumber => "bsn",
        PersonalDataKind.EmailAddress => "e-mailadres",
        PersonalDataKind.PhoneNumber => "telefoonnummer",
        PersonalDataKind.BankAccount => "rekeningnummer",
        PersonalDataKind.BirthDate => "geboortedatum",
        PersonalDataKind.LicencePlate => "kenteken",
        PersonalDataKind.KnownName => "naam",
    };
}
