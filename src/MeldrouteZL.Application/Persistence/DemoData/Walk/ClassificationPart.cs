using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>The class of every victim: proposed, perhaps returned, confirmed by a second person, and perhaps changed later.</summary>
internal sealed class ClassificationPart(
    DemoHands hands, VictimPart victims, ClassifyProvisionally.Handler classify, ReturnClassification.Handler sendBack, ConfirmClassification.Handler confirm,
    Reclassify.Handler reclassify, ConfirmReclassification.Handler confirmAgain)
{
    /// <summary>The first classes, at Veilig Thuis.</summary>
    public IEnumerable<DemoStep> First(DemoRecord record)
    {
        if (record.Journey.Returned is { } returned)
        {
            yield return new($"{nameof(ClassifyProvisionally)} voor vraag", record.VtEmployee, Pauses.Days(1),
                turn => ClassifyAsync(turn, record, c => (returned.FirstProposal, returned.FirstMotivation)));
            yield return new(nameof(ReturnClassification), record.VtAttentionOfficer, Pauses.Days(1),
                turn => hands.OnCaseAsync(turn, record, sendBack, new ReturnClassification.Command { Question = returned.Question }));
        }

        yield return new(nameof(ClassifyProvisionally), record.VtEmployee, Pauses.Days(record.Journey.Returned is null ? 2 : 1),
            turn => ClassifyAsync(turn, record, c => (c.Provisional, record.Journey.Returned is { } r ? $"{r.Answer} {c.Motivation}" : c.Motivation)));
        yield return new(nameof(ConfirmClassification), record.VtAttentionOfficer, Pauses.Days(1), turn => ConfirmAsync(turn, record));
    }

    /// <summary>The first classes of a case that was decided in the acute lane.</summary>
    public IEnumerable<DemoStep> AfterAcute(DemoRecord record)
    {
        var found = record.Journey.Classification!;
        foreach (var step in Change(record, "eerste", found.Definitive, found.Motivation))
        {
            yield return step;
        }
    }

    /// <summary>Another class, when more is known.</summary>
    public IEnumerable<DemoStep> Later(DemoRecord record) => record.Journey.Reclassification is { } later
        ? Change(record, "later", later.Class, $"{later.Reason} {later.Motivation}")
        : [];

    private IEnumerable<DemoStep> Change(DemoRecord record, string when, VictimClass to, string motivation)
    {
        foreach (var (index, victim) in record.Signal.Victims.Index())
        {
            yield return new($"{nameof(Reclassify)} {when} {victim.Label}", record.VtEmployee, index == 0 ? Pauses.Days(1) : Pauses.Minutes(5), async turn =>
            {
                var known = await victims.OfCaseAsync(turn, record);
                return await hands.OnCaseAsync(turn, record, reclassify, new Reclassify.Command
                {
                    VictimId = known[index].Victim.Id,
                    Class = to,
                    Indicators = string.Join(", ", record.Journey.Classification!.Indicators),
                    Motivation = motivation,
                });
            });
        }

        yield return new($"{nameof(ConfirmReclassification)} {when}", record.VtAttentionOfficer, Pauses.Days(1),
            turn => hands.OnCaseAsync(turn, record, confirmAgain, new ConfirmClassification.Command()));
    }

    private async Task<Outcome> ClassifyAsync(DemoTurn turn, DemoRecord record, Func<DemoClassification, (VictimClass Class, string Motivation)> own)
    {
        var known = await victims.OfCaseAsync(turn, record);
        var proposed = known.Select(k => (k.Victim, Found: k.Of.Journey.Classification!, k.Of)).Select(k =>
        {
            var (victimClass, motivation) = k.Of == record ? own(k.Found) : (k.Found.Provisional, k.Found.Motivation);
            return new ProposedClass { VictimId = k.Victim.Id, Class = victimClass, Indicators = string.Join(", ", k.Found.Indicators), Motivation = motivation };
        });
        return await hands.OnCaseAsync(turn, record, classify, new ClassifyProvisionally.Command { Victims = [.. proposed] });
    }

    private async Task<Outcome> ConfirmAsync(DemoTurn turn, DemoRecord record)
    {
        var changed = (await victims.OfCaseAsync(turn, record)).Where(v => v.Of.Journey.Classification is { } c && c.Definitive != c.Provisional).ToList();
        return await hands.OnCaseAsync(turn, record, confirm, new ConfirmClassification.Command
        {
            Changes = changed.ToDictionary(v => v.Victim.Id, v => v.Of.Journey.Classification!.Definitive),
            Why = changed.Count == 0 ? null : record.Journey.Classification!.Motivation,
        });
    }
}
