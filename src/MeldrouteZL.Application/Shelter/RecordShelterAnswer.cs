using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Application.Shelter;

/// <summary>A provider was asked for a place, and this is what it said (R154).</summary>
public static class RecordShelterAnswer
{
    public sealed record Command
    {
        public short? Offer { get; init; }
        public ShelterReply? Reply { get; init; }
        public string? Text { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Offer).NotNull().WithMessage("Kies wie u vroeg.");
            RuleFor(c => c.Reply).NotNull().WithMessage("Kies wat het antwoord was.").IsInEnum().WithMessage("Kies wat het antwoord was.");
            RuleFor(c => c.Text).FitsIn(ShelterAnswer.TextMaxLength);
        }
    }

    public sealed class Handler(ShelterSteps steps) : IShelterStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(RecordShelterAnswer), ShelterStep.Answer, target, actor, at, async (db, standing, moment) =>
            {
                if (standing.RefusalOf(ShelterStep.Answer, actor) is { } refusal)
                {
                    return refusal;
                }

                return (await db.OffersAsync(actor, cancel)).All(o => o.Code != command.Offer) ? Refusal.NotOnTheList
                    : standing.Request!.Record(standing, command.Offer!.Value, command.Reply!.Value, string.IsNullOrWhiteSpace(command.Text) ? null : command.Text, moment);
            }, cancel);
    }
}
