using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>The care in one trajectory: the domains of life, how it goes, transfers, meetings, what is shared.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ViewCareModel(ViewCare.Handler handler, Regions regions, TimeProvider clock) : PageModel
{
    internal const string SupportWritten = "leefgebied";
    internal const string WellbeingMeasured = "welzijn";
    internal const string TransferRecorded = "overdracht";
    internal const string Shared = "delen";
    internal const string ShareWithdrawn = "delen-stoppen";
    internal const string MeetingPlanned = "zorgoverleg-plannen";
    internal const string ParticipantAdded = "deelnemer-toevoegen";
    internal const string MeetingSettled = "zorgoverleg-afronden";
    internal const string AgreementAdded = "afspraak-toevoegen";
    internal const string AgreementFollowedUp = "afspraak-opvolgen";

    public CareView Care { get; private set; } = null!;

    /// <summary>What was just done, when the person comes from a form.</summary>
    public string? Done { get; private set; }

    /// <summary>The day that decides what is late.</summary>
    public DateOnly Today => DutchTime.DateOf(Now);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Of the organisations that are named.</summary>
    public Region Region { get; private set; } = null!;

    /// <summary>Whether the page leads to the forms.</summary>
    public bool MayWrite { get; private set; }

    /// <summary>What support was before, the newest first.</summary>
    public IEnumerable<SupportLine> EarlierOf(SupportLine line) => Care.Support.Where(l => l.LineId == line.LineId && l.Revision < line.Revision).Reverse();

    public IEnumerable<CareParticipant> ParticipantsOf(CareMeeting meeting) => Care.Participants.Where(p => p.MeetingId == meeting.Id);

    public IEnumerable<CareAgreement> AgreementsOf(CareMeeting meeting) => Care.Agreements.Where(a => a.MeetingId == meeting.Id);

    public string AddressOf(string form) => $"/trajecten/{Care.Trajectory.Number}/{form}";

    public async Task<IActionResult> OnGetAsync(string nummer, string? gedaan, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (await handler.Handle(nummer, actor, cancel) is not { } found)
        {
            return NotFound();
        }

        Region = await regions.GetAsync(actor.RegionId, cancel);
        (Care, MayWrite, Done) = (found, found.Trajectory.WorkRefusalOf(actor) is null, TextOf(gedaan));
        return Page();
    }

    private static string? TextOf(string? done) => done switch
    {
        SupportWritten => "Vastgelegd: het leefgebied.",
        WellbeingMeasured => "Vastgelegd: hoe het gaat.",
        TransferRecorded => "Vastgelegd: de overdracht.",
        Shared => "Gedeeld met het Zorg- en Veiligheidshuis.",
        MeetingPlanned => "Vastgelegd: het zorgoverleg is gepland.",
        ParticipantAdded => "Vastgelegd: de deelnemer.",
        MeetingSettled => "Vastgelegd: het zorgoverleg is afgerond.",
        AgreementAdded => "Vastgelegd: de afspraak.",
        AgreementFollowedUp => "Vastgelegd: wat er van de afspraak kwam.",
        ShareWithdrawn => "Gestopt: het huis kan deze tekst niet meer openen.",
        _ => null,
    };
}
