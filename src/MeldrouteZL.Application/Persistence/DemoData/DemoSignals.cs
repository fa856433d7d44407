using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeldrouteZL.Application.Persistence.DemoData;

/// <summary>The fictitious signals that fill a demo region and are walked through the whole route by a test.</summary>
public static class DemoSignals
{
    private const string Resource = "MeldrouteZL.Application.Persistence.DemoData.signals.json";

    // A field that is missing or misspelt is a mistake in the file and must not become an empty screen.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>All signals in the order in which they arrive: a signal that joins a case comes after it.</summary>
    /// <exception cref="JsonException">The file does not fit the records below.</exception>
    public static IReadOnlyList<DemoSignal> Load()
    {
        using var stream = typeof(DemoSignals).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        return JsonSerializer.Deserialize<List<DemoSignal>>(stream, Options)
            ?? throw new JsonException("The file of demo signals is empty.");
    }
}

/// <summary>One signal as a person would type it, and how it goes through the route. Names of enum members are text.</summary>
public sealed record DemoSignal(
    string Key,
    string Municipality,
    string Source,
    string Department,
    string What,
    string Where,
    int ObservedDaysAgo,
    string ObservedText,
    bool Acute,
    string Form,
    string Sector,
    string PersonsText,
    IReadOnlyList<DemoVictim> Victims,
    DemoReporter Reporter,
    DemoJourney Journey);

/// <summary>A person the signal is about, known by a label when there is no name.</summary>
public sealed record DemoVictim(string Label, string AgeBand, string Sex, string? Name, DateOnly? BirthDate);

/// <summary>Who gives the signal.</summary>
public sealed record DemoReporter(string Name, string Phone, string Email, string Relation);

/// <summary>
/// The way of one signal. What a route does not pass is null or empty. <see cref="Ending"/> is SettledInternally,
/// ClosedClassOne, Joined or Closed.
/// </summary>
public sealed record DemoJourney(
    string Ending,
    DemoInternalRoute? InternalRoute,
    DemoForward? Forward,
    DemoJoin? Joins,
    DemoAcute? Acute,
    DemoClassification? Classification,
    DemoReturn? Returned,
    DemoReclassification? Reclassification,
    string? AgendaQuestion,
    IReadOnlyList<DemoEnrichment> Enrichment,
    DemoHeldOver? HeldOver,
    string? Weighing,
    IReadOnlyList<string> Advices,
    string? Owner,
    IReadOnlyList<DemoReferral> Referrals,
    DemoTrajectory? Trajectory,
    DemoComenshaDecision? ComenshaDecision,
    string Feedback,
    string ClosingResult,
    string Notes);

/// <summary>The municipal route: outcome Wholly, Partly or Not.</summary>
public sealed record DemoInternalRoute(string Outcome, string WhatWasDone, string Why);

/// <summary>The legal basis under which the signal goes to Veilig Thuis.</summary>
public sealed record DemoForward(string LegalBasis);

/// <summary>The signal whose case this one joins, and why they belong together.</summary>
public sealed record DemoJoin(string Key, string Reason);

/// <summary>The acute lane: outcome Confirmed (with a decision) or Lowered (without).</summary>
public sealed record DemoAcute(
    string RaisedBy,
    string RaisedAtStage,
    string Reason,
    IReadOnlyList<DemoConsultation> Consulted,
    string Outcome,
    string OutcomeReason,
    string? Decision,
    IReadOnlyList<string> Deciders,
    bool Shelter,
    IReadOnlyList<string> ShelterFor);

/// <summary>Who was called in the acute lane, how soon, and the answer.</summary>
public sealed record DemoConsultation(string Organisation, int MinutesAfterRaising, string Answer);

/// <summary>The class (1 to 4) of every victim of the signal.</summary>
public sealed record DemoClassification(int Provisional, int Definitive, string Motivation, IReadOnlyList<string> Indicators);

/// <summary>A first proposal that the attention officer of Veilig Thuis returned with a question.</summary>
public sealed record DemoReturn(int FirstProposal, string FirstMotivation, string Question, string Answer);

/// <summary>A later class, with its reason.</summary>
public sealed record DemoReclassification(int Class, string Reason, string Motivation);

/// <summary>What a member of the table adds, by organisation.</summary>
public sealed record DemoEnrichment(string By, string Text);

/// <summary>Why the item returns on the next meeting.</summary>
public sealed record DemoHeldOver(string Reason);

/// <summary>A referral from offer to result. The track is only for a Care and Safety House.</summary>
public sealed record DemoReferral(
    string Kind,
    string To,
    string Purpose,
    string LegalBasis,
    string Content,
    string Result,
    string? Track = null);

/// <summary>The support of one victim, named by label.</summary>
public sealed record DemoTrajectory(string Victim, string Purpose, string ClosingResult);

/// <summary>Sent or NotSent, with the words that go with it.</summary>
public sealed record DemoComenshaDecision(string Decision, string Text);
