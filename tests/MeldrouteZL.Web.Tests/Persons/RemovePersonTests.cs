using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Signals;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persons;

public sealed class RemovePersonTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Nothing_of_a_person_stays_behind()
    {
        var number = await fixture.DescribedAsync(("Input.Phone", "0612345678"), ("Input.Nationality", "0072"), ("Input.Hours", "Overdag"), ("Input.Debts", "Yes"));
        using var visitor = await app.SignInAsync("af-heerlen");

        var page = await (await visitor.GetAsync($"/signalen/{number}/personen/verwijderen?persoon=1")).SubmitAsync();

        Assert.False(page.Has("[data-persoon]"));
        foreach (var table in (string[])["signal_person", "signal_person_role", "signal_person_identity", "signal_person_contact", "signal_person_social", "signal_person_origin", "signal_thing"])
        {
            Assert.Equal(0L, await app.AskAsync<long>($"SELECT count(*) FROM meldroute.{table} p JOIN meldroute.signal s ON s.id = p.signal_id WHERE s.number = $1", number));
        }
    }

    [Fact]
    public async Task What_the_source_wrote_is_not_for_Veilig_Thuis_to_take_away()
    {
        var number = await fixture.SentAsync();
        using var desk = await app.SignInAsync("vt-1");

        var page = await desk.GetAsync($"/signalen/{number}");

        Assert.False(page.Has($"a[href='/signalen/{number}/personen/verwijderen?persoon=1']"));
        Assert.Equal(HttpStatusCode.Conflict, (await desk.GetAsync($"/signalen/{number}/personen/verwijderen?persoon=1")).Status);
    }
}
