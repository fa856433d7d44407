using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>A case at the weekly table, until somebody follows it up.</summary>
internal sealed class TablePart(
    DemoHands hands, PutOnAgenda.Handler put, HoldOver.Handler holdOver, Screen.Handler screen, AppointFollowUp.Handler appoint, AcceptFollowUp.Handler accept)
{
    public const string Present = "Veilig Thuis, AVIM, de zorgcoördinator en de secretaris";

    public IEnumerable<DemoStep> Steps(DemoRecord record)
    {
        var journey = record.Journey;
        yield return new(nameof(PutOnAgenda), record.Submitter, Pauses.Days(1), turn => hands.OnCaseAsync(turn, record, put, new PutOnAgenda.Command
        {
            Meeting = DemoCalendar.TableAfter(turn.At),
            Question = journey.AgendaQuestion,
        }));
        if (journey.HeldOver is { } held)
        {
            yield return new(nameof(HoldOver), record.Secretary, Pauses.AtTable, turn => hands.OnCaseAsync(turn, record, holdOver, new HoldOver.Command
            {
                Next = DemoCalendar.TableAfter(turn.At),
                Why = held.Reason,
            }));
        }

        yield return new(nameof(Screen), record.Secretary, Pauses.AtTable, turn => hands.OnCaseAsync(turn, record, screen, Result(record)));
        yield return new(nameof(AppointFollowUp), record.Secretary, Pauses.Minutes(4),
            turn => hands.OnCaseAsync(turn, record, appoint, new AppointFollowUp.Command { Owner = record.Owner.OrganisationId }));
        yield return new(nameof(AcceptFollowUp), record.Owner, Pauses.Days(1), turn => hands.OnCaseAsync(turn, record, accept, new AcceptFollowUp.Command()));
    }

    private static Screen.Command Result(DemoRecord record) => new()
    {
        Present = Present,
        Weighing = $"{record.Journey.Weighing} Advies: {string.Join("; ", record.Journey.Advices)}.",
        Advised = [.. record.Journey.Advised],
        Additions = [.. record.Journey.Enrichment.Select(e => new TableResult.Addition { OrganisationId = MemberOf(record, e.By).Id, Text = e.Text })],
    };

    private static Organisation MemberOf(DemoRecord record, OrganisationKind kind) => record.Region.TableFor(record.MunicipalityId).Single(o => o.Kind == kind);
}
