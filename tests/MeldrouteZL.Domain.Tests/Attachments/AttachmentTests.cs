using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Attachments;

public sealed class AttachmentTests
{
    private static readonly FileFacts Photo = new("foto.jpg", FileKind.Jpeg, 1000, 900, new string('a', Attachment.HashLength));
    private static readonly SentToday Nothing = new(0, 0);
    private readonly Scenario scenario = new();

    [Fact]
    public void Who_wrote_the_draft_then_the_organisation_then_Veilig_Thuis_adds_and_nobody_else()
    {
        foreach (var stage in Enum.GetValues<SignalStage>())
        {
            var signal = scenario.SignalAt(stage, AttentionOfficer);
            var open = Everyone.Where(a => AttachmentRules.RefusalOfAdding(signal, a) is null).Select(a => a.Role).Distinct().Order();
            Role[] expected = stage switch
            {
                SignalStage.Draft or SignalStage.InternalRoute => [Role.AttentionOfficer],
                SignalStage.Forwarded => [Role.VtEmployee, Role.VtAttentionOfficer],
                _ => [],
            };

            Assert.Equal(expected, open);
            Assert.All(Everyone.Where(a => a.OrganisationId != AttentionOfficer.OrganisationId && a.Kind != OrganisationKind.VeiligThuis), a => Assert.Equal(Refusal.NotYours, AttachmentRules.RefusalOfAdding(signal, a)));
        }
    }

    [Fact]
    public void A_number_is_never_given_twice()
    {
        var signal = scenario.SignalAt(SignalStage.Draft, AttentionOfficer);
        var first = Add(signal, [])!;
        Assert.Null(first.Remove(signal, null, scenario.By(AttentionOfficer)));

        Assert.Equal((1, 2), (first.Ordinal, Add(signal, [first])!.Ordinal));
    }

    [Fact]
    public void A_signal_and_a_day_hold_a_limited_number()
    {
        var signal = scenario.SignalAt(SignalStage.Draft, AttentionOfficer);
        var full = Enumerable.Range(0, Attachment.MaxPerSignal).Select(_ => Add(signal, [])!).ToList();

        Assert.Equal(Refusal.TooManyAttachments, Refused(signal, full, Nothing));
        Assert.Equal(Refusal.TooMuchToday, Refused(signal, [], new SentToday(Attachment.MaxPerDay, 0)));
        Assert.Equal(Refusal.TooMuchToday, Refused(signal, [], new SentToday(0, Attachment.MaxBytesPerDay - Photo.Size + 1)));
        Assert.Null(Refused(signal, [.. full.Skip(1)], new SentToday(Attachment.MaxPerDay - 1, Attachment.MaxBytesPerDay - Photo.Size)));
    }

    [Fact]
    public void Out_of_a_draft_it_vanishes_and_later_it_is_marked_with_a_reason()
    {
        var draft = scenario.SignalAt(SignalStage.Draft, AttentionOfficer);
        var gone = Add(draft, [])!;
        Assert.Null(gone.Remove(draft, null, scenario.By(AttentionOfficer)));
        Assert.Equal((AttachmentState.Removed, "", "", false), (gone.State, gone.Name, gone.Hash, gone.HasContent));
        Assert.Equal(Refusal.AttachmentGone, gone.Remove(draft, null, scenario.By(AttentionOfficer)));

        var sent = scenario.SignalAt(SignalStage.Forwarded, AttentionOfficer);
        var marked = Attachment.Add(sent, [], Nothing, Photo, scenario.By(VtEmployee)).Attachment!;
        Assert.Equal(Refusal.MotivationRequired, marked.Remove(sent, " ", scenario.By(VtEmployee)));
        Assert.Null(marked.Remove(sent, " Hoort hier niet ", scenario.By(VtEmployee)));
        Assert.Equal(("Hoort hier niet", VtEmployee.UserId, true, Refusal.AttachmentGone), (marked.WithdrawnReason, marked.WithdrawnBy, marked.HasContent, marked.RefusalOfCopy));
    }

    [Fact]
    public void A_copy_is_given_once_it_is_scanned_clean_and_when_there_is_one()
    {
        var signal = scenario.SignalAt(SignalStage.Draft, AttentionOfficer);
        var (clean, infected, without) = (Add(signal, [])!, Add(signal, [])!, Attachment.Add(signal, [], Nothing, Photo with { CopySize = null }, scenario.By(AttentionOfficer)).Attachment!);
        Assert.Equal(Refusal.NotScannedYet, clean.RefusalOfCopy);

        clean.Judge(isInfected: false, scenario.By(AttentionOfficer).At);
        infected.Judge(isInfected: true, scenario.By(AttentionOfficer).At);
        without.Judge(isInfected: false, scenario.By(AttentionOfficer).At);
        infected.Judge(isInfected: false, scenario.By(AttentionOfficer).At); // said once, it stays

        Assert.Equal((null, Refusal.AttachmentGone, Refusal.OnlyTheOriginal), (clean.RefusalOfCopy, infected.RefusalOfCopy, without.RefusalOfCopy));
    }

    [Fact]
    public void The_original_is_for_Veilig_Thuis_and_AVIM()
    {
        var file = Add(scenario.SignalAt(SignalStage.Draft, AttentionOfficer), [])!;

        Assert.Equal([Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer], Everyone.Where(a => file.Open("Onderzoek", knowsRisk: true, scenario.By(a)).Refusal is null).Select(a => a.Role).Distinct().Order());
        Assert.Equal(Refusal.NotScannedYet, file.Open("Onderzoek", knowsRisk: false, scenario.By(VtEmployee)).Refusal);
    }

    private Attachment? Add(Signal signal, IReadOnlyCollection<Attachment> there) => Attachment.Add(signal, there, Nothing, Photo, scenario.By(AttentionOfficer)).Attachment;

    private Refusal? Refused(Signal signal, IReadOnlyCollection<Attachment> there, SentToday sent) => Attachment.Add(signal, there, sent, Photo, scenario.By(AttentionOfficer)).Refusal;
}
