using System.Globalization;
using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Organisations;

/// <summary>The attention officer sets up the internal route of the own municipality: a new version from a day on (R66, R103).</summary>
public static class ChangeInternalRoute
{
    public sealed record Command
    {
        public string? Steps { get; init; }
        public string? Teams { get; init; }
        public string? HandIn { get; init; }
        public string? AdministrativeApproach { get; init; }
        public string? CareStructure { get; init; }
        public int? AnswerDays { get; init; }
        public int? RouteDays { get; init; }

        /// <summary>The first day on which it holds.</summary>
        public DateOnly? ValidFrom { get; init; }

        /// <summary>What it says, line by line.</summary>
        public InternalRouteContent Content() => new()
        {
            Steps = LinesOf(Steps),
            Teams = LinesOf(Teams),
            HandIn = LinesOf(HandIn),
            AdministrativeApproach = LinesOf(AdministrativeApproach),
            CareStructure = LinesOf(CareStructure),
            AnswerDays = AnswerDays,
            RouteDays = RouteDays,
        };

        /// <summary>What is kept, as it is typed.</summary>
        public static Command Of(InternalRouteContent content, DateOnly validFrom) => new()
        {
            Steps = string.Join('\n', content.Steps),
            Teams = string.Join('\n', content.Teams),
            HandIn = string.Join('\n', content.HandIn),
            AdministrativeApproach = string.Join('\n', content.AdministrativeApproach),
            CareStructure = string.Join('\n', content.CareStructure),
            AnswerDays = content.AnswerDays,
            RouteDays = content.RouteDays,
            ValidFrom = validFrom,
        };

        internal static IReadOnlyList<string> LinesOf(string? text) =>
            (text ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Steps).NotEmpty().WithMessage("Schrijf op welke stappen uw gemeente zet.").Lines();
            RuleFor(c => c.Teams).Lines();
            RuleFor(c => c.HandIn).Lines();
            RuleFor(c => c.AdministrativeApproach).Lines();
            RuleFor(c => c.CareStructure).Lines();
            RuleFor(c => c.AnswerDays).Days();
            RuleFor(c => c.RouteDays).Days();
            RuleFor(c => c.ValidFrom).NotNull().WithMessage("Vul in vanaf welke dag dit geldt.");
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>The first day on which it holds.</returns>
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var day = command.ValidFrom!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at, Number = day };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(ChangeInternalRoute), AuditObject.None, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var (route, refusal) = InternalRoute.Make(command.Content(), command.ValidFrom!.Value, await regions.MomentAsync(actor, at, cancel));
            if (route is null)
            {
                return refusal!.Value;
            }

            work.Db.Add(route);
            var outcome = await work.CommitAsync(() => day, cancel);
            regions.Forget();
            return outcome;
        }
    }

    private static void Lines(this IRuleBuilder<Command, string?> rule) => rule
        .Must(text => Command.LinesOf(text).Count <= InternalRoute.MaxLines).WithMessage($"Gebruik niet meer dan {InternalRoute.MaxLines} regels.")
        .Must(text => Command.LinesOf(text).All(line => line.Length <= InternalRoute.LineMaxLength)).WithMessage($"Gebruik niet meer dan {InternalRoute.LineMaxLength} tekens in een regel.");

    private static void Days(this IRuleBuilder<Command, int?> rule) => rule
        .InclusiveBetween(1, InternalRoute.MaxWorkingDays).WithMessage($"Vul een aantal werkdagen in van 1 tot en met {InternalRoute.MaxWorkingDays}, of laat het leeg.");
}
