using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.TestKit;

/// <summary>Steps towards CoMensha, for who only needs that they were taken.</summary>
public static class ComenshaSteps
{
    /// <summary>Records of every victim who is due that nothing is sent.</summary>
    public static Refusal? SettleComensha(this Case @case, Moment moment, string reason = "Geen toestemming")
    {
        var due = @case.Victims.Where(v => !ComenshaNotification.IsSettled(@case.ComenshaStateOf(v.Id))).ToList();
        return due.Select(v => @case.NotifyComensha(NotSent(v.Id, reason), "", _ => "", moment)).FirstOrDefault(r => r is not null);
    }

    /// <summary>Sends one victim; what is kept as sent is given.</summary>
    public static Refusal? SendComensha(this Case @case, Guid victimId, Moment moment, string content = "{}", string reason = "Eigen grond", string? theirReference = null) =>
        @case.NotifyComensha(Sent(victimId) with { Reason = reason, Facts = Facts with { TheirReference = theirReference } }, NewReference(), _ => content, moment);

    public static ComenshaEntry NotSent(Guid victimId, string reason = "Geen toestemming") =>
        new(victimId, ComenshaStep.NotSent) { Because = NotSentBecause.NoConsent, Reason = reason };

    public static ComenshaEntry Sent(Guid victimId) => new(victimId, ComenshaStep.Sent) { Reason = "Eigen grond", Facts = Facts };

    public static ComenshaFacts Facts => new()
    {
        Dossier = DossierType.Registration,
        Forms = [ExploitationForm.Labour],
        Place = ExploitationPlace.Netherlands,
        Complaint = Knowledge.No,
        ReflectionPeriod = Knowledge.No,
        ShelterNeeded = Knowledge.Unknown,
    };

    public static string NewReference() => Guid.NewGuid().ToString("N")[..ComenshaRecord.ReferenceLength];
}
