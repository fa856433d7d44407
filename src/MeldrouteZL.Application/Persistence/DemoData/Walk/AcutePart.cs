using System.Globalization;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>The acute lane: raised, confirmed after calling, and lowered or decided.</summary>
internal sealed class AcutePart(
    DemoHands hands, VictimPart victims, RaiseAcute.Handler raise, ConfirmAcute.Handler confirm, LowerAcute.Handler lower, DecideAcute.Handler decide,
    AcceptFollowUp.Handler accept, DiscussAfterCare.Handler discuss)
{
    /// <summary>Until the lane is empty again, with the victims for whom shelter may be needed.</summary>
    public IEnumerable<DemoStep> Lane(DemoRecord record)
    {
        var acute = record.Journey.Acute!;
        if (!record.Signal.Acute) // an acute signal raises the lane by itself
        {
            yield return new(nameof(RaiseAcute), record.VtEmployee, Pauses.AtOnce(10),
                turn => hands.OnCaseAsync(turn, record, raise, new RaiseAcute.Command { Reason = acute.Reason }));
        }

        yield return new(nameof(ConfirmAcute), record.VtEmployee, Pauses.AtOnce(acute.Consulted.Max(c => c.MinutesAfterRaising) + 3),
            turn => hands.OnCaseAsync(turn, record, confirm, Called(turn, acute)));
        foreach (var step in victims.Add(record, record))
        {
            yield return step;
        }

        if (acute.Outcome == DemoAcuteOutcome.Lowered)
        {
            yield return new(nameof(LowerAcute), record.VtEmployee, Pauses.AtOnce(15),
                turn => hands.OnCaseAsync(turn, record, lower, new LowerAcute.Command { Why = acute.OutcomeReason }));
            yield break;
        }

        yield return new(nameof(DecideAcute), record.VtEmployee, Pauses.AtOnce(8), turn => hands.OnCaseAsync(turn, record, decide, new DecideAcute.Command
        {
            Decision = acute.Decision,
            Deciders = string.Join(", ", acute.Deciders),
            Shelter = acute.Shelter,
            Owner = record.Owner.OrganisationId,
        }));
        yield return new(nameof(AcceptFollowUp), record.Owner, Pauses.AtOnce(12), turn => hands.OnCaseAsync(turn, record, accept, new AcceptFollowUp.Command()));
        yield return new(nameof(DiscussAfterCare), record.Secretary, Pauses.AtTable, turn => hands.OnCaseAsync(turn, record, discuss, new DiscussAfterCare.Command
        {
            Present = TablePart.Present,
            Weighing = acute.AfterCare,
        }));
    }

    // The form has room for one consultation; whoever called more than one partner writes the others behind the first.
    private static ConfirmAcute.Command Called(DemoTurn turn, DemoAcute acute)
    {
        var raised = turn.At.AddMinutes(-acute.Consulted.Max(c => c.MinutesAfterRaising) - 3);
        TimeOnly TimeOf(DemoConsultation call) => DemoCalendar.TimeOf(raised.AddMinutes(call.MinutesAfterRaising));
        var others = acute.Consulted.Skip(1).Select(c => string.Create(CultureInfo.InvariantCulture, $" {NameOf(c.Organisation)} ({TimeOf(c):HH:mm}): {c.Answer}"));
        return new()
        {
            Partner = NameOf(acute.Consulted[0].Organisation),
            Time = TimeOf(acute.Consulted[0]),
            Answer = acute.Consulted[0].Answer + string.Concat(others),
        };
    }

    private static string NameOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Avim => "AVIM",
        OrganisationKind.LabourInspectorate => "Arbeidsinspectie",
        OrganisationKind.CareCoordination => "Zorgcoördinator",
        _ => "Veilig Thuis",
    };
}
