using System.Net;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

/// <summary>Where the tests of the table begin.</summary>
internal static class TableStory
{
    private const short ZuidLimburg = 1;

    public static string Address(this ScreeningMeeting meeting) => $"/screening/{meeting.Date:yyyy-MM-dd}";

    /// <summary>A classified case of this source on the agenda of a meeting of its own, at this stage, brought in by this person.</summary>
    public static async Task<(string Number, ScreeningMeeting Meeting)> OnAgendaAsync(this Story story, MeetingStage stage = MeetingStage.AgendaOpen, string author = "af-heerlen", string by = "vt-1")
    {
        var meeting = await story.MeetingAsync();
        var number = await story.PutOnAsync(meeting, author, by);
        return (number, stage == MeetingStage.AgendaFixed ? await story.TakeAsync(meeting, (t, m) => t.FixAgenda(m)) : meeting);
    }

    public static async Task<string> PutOnAsync(this Story story, ScreeningMeeting meeting, string author = "af-heerlen", string by = "vt-1")
    {
        var number = await story.CaseAsync(CaseStage.Classified, author);
        await story.TakeAsync(number, by, (c, m) => c.PutOnAgenda(meeting, "Wat kan de tafel doen?", m));
        return number;
    }

    /// <summary>A case on which the table has decided, whose follow-up nobody has been appointed for.</summary>
    public static async Task<(string Number, ScreeningMeeting Meeting)> ScreenedAsync(this Story story, string author = "af-heerlen", string by = "vt-1")
    {
        var (number, meeting) = await story.OnAgendaAsync(MeetingStage.AgendaFixed, author, by);
        await story.TakeAsync(number, "vt-secretaris", (c, m) => c.Screen(meeting, new ScreeningResult
        {
            Present = "Alle drie",
            Weighing = "De tafel maakt zich zorgen.",
            Advised = AdvisedSteps.CareCoordination,
            Enrichments = [(m.Region.Avim.Id, "Bekend van een controle.")],
        }, m));
        return (number, meeting);
    }

    /// <summary>A case at Veilig Thuis in the acute lane.</summary>
    public static async Task<string> AcuteAsync(this Story story, bool confirmed = false, bool withVictim = false)
    {
        var number = await story.CaseAsync();
        if (withVictim)
        {
            await story.TakeAsync(number, "vt-1", (c, m) => c.AddVictim(AgeBand.From16To17, Sex.Unknown, null, null, m));
        }

        await story.TakeAsync(number, "vt-1", (c, m) => c.RaiseAcute("Direct gevaar", m));
        if (confirmed)
        {
            await story.TakeAsync(number, "vt-1", (c, m) => c.ConfirmAcute("AVIM (10:00): ja", m));
        }

        return number;
    }

    /// <summary>A case on which was decided in the acute lane; after-care waits on the agenda of the meeting.</summary>
    public static async Task<string> DecidedAsync(this Story story, ScreeningMeeting meeting)
    {
        var number = await story.AcuteAsync(confirmed: true);
        await story.TakeAsync(number, "vt-1", (c, m) => c.DecideAcute(
            new AcuteDecision { Decision = "Hulp is meteen ingezet.", Deciders = "VT en AVIM", Shelter = false, OwnerOrganisationId = m.Region.VeiligThuis.Id }, meeting, m));
        return number;
    }

    public static async Task<int> OrganisationAsync(this MeldrouteApp app, OrganisationKind kind) =>
        (await app.Get<Regions>().GetAsync(ZuidLimburg, TestContext.Current.CancellationToken)).Organisations.First(o => o.Kind == kind).Id;

    /// <summary>The step is refused on a meeting at this stage, which stays as it is.</summary>
    public static async Task RefusesAsync(this AppFixture fixture, MeetingStage stage, string slug, params (string Name, string? Value)[] typed)
    {
        var meeting = await fixture.Story.MeetingAsync(stage);
        using var visitor = await fixture.App.SignInAsync("vt-secretaris");

        var form = await visitor.GetAsync($"{meeting.Address()}/{slug}");
        var answer = await form.SubmitAsync(typed);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (form.Status, answer.Status));
        Assert.Contains("Deze stap kan nu niet", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.True(answer.Has($"[data-stage={stage}]"));
    }

    /// <summary>For this person the page of the step is not there, although the step is open to the secretary.</summary>
    public static async Task HidesAsync(this AppFixture fixture, string persona, MeetingStage stage, string slug)
    {
        var meeting = await fixture.Story.MeetingAsync(stage);
        using var visitor = await fixture.App.SignInAsync(persona);
        using var secretary = await fixture.App.SignInAsync("vt-secretaris");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{meeting.Address()}/{slug}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync($"{meeting.Address()}/{slug}")).Status);
    }

    public static Guid UserOf(string persona) => DemoPersonas.Find(persona)!.UserId;
}
