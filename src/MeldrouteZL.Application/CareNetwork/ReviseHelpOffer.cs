using FluentValidation;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.CareNetwork;

/// <summary>The functional administrator adds help that there is for victims, or puts it as it is now in the place of what was listed (R148, R154).</summary>
public static class ReviseHelpOffer
{
    public sealed record Command
    {
        /// <summary>The code of the offer in whose place it comes; empty for none.</summary>
        public short? Replaces { get; init; }
        public HelpKind? Kind { get; init; }
        public string? Name { get; init; }
        public string? Provider { get; init; }
        public HelpAge? Age { get; init; }

        /// <summary>None for every form.</summary>
        public List<HelpForms> Forms { get; init; } = [];
        public string? About { get; init; }
        public string? AskedBy { get; init; }
        public string? AskedAt { get; init; }
        public string? SentAlong { get; init; }
        public string? Source { get; init; }

        /// <summary>The first day on which it holds.</summary>
        public DateOnly? ValidFrom { get; init; }

        /// <summary>The last one; empty for no end.</summary>
        public DateOnly? ValidUntil { get; init; }

        /// <summary>What it would become on this list; null with a refusal when it cannot be.</summary>
        public (HelpOffer? Offer, Refusal? Refusal) On(IReadOnlyCollection<HelpOffer> listed, Moment moment) => HelpOffer.Make(listed, new()
        {
            Kind = Kind!.Value,
            Name = Name!,
            Provider = Provider,
            Age = Age!.Value,
            Forms = Forms.Aggregate(HelpForms.All, (all, one) => all | one),
            About = About!,
            AskedBy = AskedBy,
            AskedAt = AskedAt,
            SentAlong = SentAlong,
            Source = Source!,
        }, ValidFrom!.Value, ValidUntil, Replaces, moment);
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        private static readonly HelpForms[] Known = [.. Enum.GetValues<HelpForms>().Where(f => f != HelpForms.All)];

        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Kind).NotNull().WithMessage("Kies wat voor hulp het is.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Name).Name("Vul in hoe de hulp heet.", HelpOffer.NameMaxLength);
            RuleFor(c => c.Provider).FitsIn(HelpOffer.ProviderMaxLength)
                .Must(p => string.IsNullOrWhiteSpace(p) || RegionLine.IsName(p, HelpOffer.ProviderMaxLength)).WithMessage("Schrijf één regel met gewone letters, zonder verborgen tekens.");
            RuleFor(c => c.Age).NotNull().WithMessage("Kies voor wie de hulp is.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Forms).Must(f => f.TrueForAll(Known.Contains)).WithMessage("Kies alleen uit de lijst.");
            RuleFor(c => c.About).NotEmpty().WithMessage("Schrijf op wat de hulp is.").FitsIn(HelpOffer.AboutMaxLength);
            RuleFor(c => c.AskedBy).FitsIn(HelpOffer.ReferralMaxLength);
            RuleFor(c => c.AskedAt).FitsIn(HelpOffer.ReferralMaxLength);
            RuleFor(c => c.SentAlong).FitsIn(HelpOffer.ReferralMaxLength);
            RuleFor(c => c.Source).NotEmpty().WithMessage("Vul in waar dit vandaan komt.").FitsIn(HelpOffer.SourceMaxLength);
            RuleFor(c => c.ValidFrom).FirstDay(clock);
            RuleFor(c => c.ValidUntil).NotBefore(c => c.ValidFrom);
        }
    }

    public sealed class Handler(RegionLists lists)
    {
        /// <returns>The code of the offer.</returns>
        public Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            lists.ChangeAsync<HelpOffer>(nameof(ReviseHelpOffer), formKey, actor, at, (listed, moment) =>
            {
                var made = command.On(listed, moment);
                if (made.Offer is { } offer)
                {
                    listed.FirstOrDefault(o => o.Code == command.Replaces)?.GiveWayTo(offer);
                }

                return made;
            }, cancel);
    }
}
