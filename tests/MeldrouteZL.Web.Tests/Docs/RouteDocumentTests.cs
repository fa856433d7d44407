using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

public sealed class RouteDocumentTests
{
    [Fact]
    public void The_page_is_what_the_route_tables_say() => GeneratedDocument.Hold("route.md", RouteDocument.Write());

    // By hand: one line of each table and picture.
    [Theory]
    [InlineData("  [*] --> Draft : Register")]
    [InlineData("  Classified --> OnAgenda : PutOnAgenda")]
    [InlineData("  None --> Raised : RaiseAcute")]
    [InlineData("| `FixAgenda` | Agenda vaststellen en beginnen | `AgendaOpen` | `AgendaFixed` | `TableSecretary` |")]
    [InlineData("| `Refuse` | Weigeren | `Offered` | `Refused` | Receiver |")]
    [InlineData("| `ConfirmClassification` | Classificatie vaststellen | `ProvisionallyClassified` | `Classified` | – | Registrar: `VtAttentionOfficer` |")]
    [InlineData("| `Activate` | Traject starten | `Intake` | `Active` | `CareCoordinator` |")]
    public void It_has_this_line(string line) => Assert.Contains(line, RouteDocument.Write().Split('\n'));
}
