using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;

namespace MeldrouteZL.Web.Tests.Persons;

/// <summary>What the tests about persons begin with.</summary>
internal static class PeopleStory
{
    /// <summary>A draft of af-heerlen with one victim in it.</summary>
    public static async Task<string> DescribedAsync(this AppFixture fixture, params (string Name, string? Value)[] fields)
    {
        var number = await fixture.Story.SignalAsync(SignalStage.Draft);
        using var visitor = await fixture.App.SignInAsync("af-heerlen");
        await visitor.AddPersonAsync(number, [("Input.Roles", "Victim"), ("Input.GivenNames", "Verzonnen"), ("Input.FamilyName", "Persoon"), .. fields]);
        return number;
    }

    /// <summary>The same, sent to Veilig Thuis.</summary>
    public static async Task<string> SentAsync(this AppFixture fixture, params (string Name, string? Value)[] fields)
    {
        var number = await fixture.DescribedAsync(fields);
        await Signals.SignalStory.TakeOnSignalAsync(fixture.App, number, "af-heerlen", (s, m) => s.Forward("Wmo 2015", m));
        return number;
    }

    public static async Task<VisitedPage> AddPersonAsync(this Visitor visitor, string number, params (string Name, string? Value)[] fields) =>
        await (await visitor.GetAsync($"/signalen/{number}/personen/toevoegen")).SubmitAsync(fields);

    public static async Task<string> PeopleOnPageAsync(this MeldrouteApp app, string number, string persona)
    {
        using var visitor = await app.SignInAsync(persona);
        return (await visitor.GetAsync($"/signalen/{number}")).Text("section[aria-labelledby=personen]");
    }
}
