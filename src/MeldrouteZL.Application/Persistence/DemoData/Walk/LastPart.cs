using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>The last thing that is filled, an advice of Veilig Thuis: where it is, the demo is complete.</summary>
internal sealed class LastPart(DemoHands hands, GiveAdvice.Handler advise)
{
    private const string Text = "Een school vroeg wanneer zij een vermoeden van uitbuiting mag melden zonder dat de leerling het weet. Uitgelegd: meld bij Veilig Thuis, bespreek het met de aandachtsfunctionaris en schrijf op waarom de leerling het nog niet weet.";

    public IEnumerable<DemoStep> Steps(Region region)
    {
        yield return new(nameof(GiveAdvice), DemoPeople.Find(region.VeiligThuis, Role.VtEmployee, "advies"), Pauses.AtOnce(0), turn =>
        {
            var command = new GiveAdvice.Command { Form = ExploitationForm.Sexual, Text = Text };
            hands.Check(command);
            return advise.Handle(turn.FormKey, command, turn.By, turn.At, turn.Cancel);
        });
    }
}
