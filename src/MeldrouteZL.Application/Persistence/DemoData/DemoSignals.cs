using System.Text.Json;
using System.Text.Json.Serialization;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;

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
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
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

/// <summary>One signal as a person would type it, and how it goes through the route.</summary>
public sealed record DemoSignal(
    string Key,
    string Municipality,
    SignalSource Source,
    string Department,
    string What,
    string Where,
    int ObservedDaysAgo,
    string ObservedText,
    bool Acute,
    ExploitationForm Form,
    string Sector,
    string PersonsText,
    IReadOnlyList<DemoVictim> Victims,
    DemoReporter Reporter,
    DemoJourney Journey);

/// <summary>A person the signal is about, known by a label when there is no name.</summary>
public sealed record DemoVictim(string Label, AgeBand AgeBand, Sex Sex, string? Name, DateOnly? BirthDate);

/// <summary>Who gives the signal.</summary>
public sealed record DemoReporter(string Name, string Phone, string Email, string Relation);

/// <summary>
/// The way of one signal. What it does not pass is null or empty; a case that was joined or settled has no closing of
/// its own. <see cref="ClosingResult"/> is the explanation in words that goes with <see cref="Closing"/>.
/// </summary>
public sealed record DemoJourney(
    DemoEnding Ending,
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
    IReadOnlyList<AdvisedSteps> Advised,
    OrganisationKind? Owner,
    IReadOnlyList<DemoReferral> Referrals,
    DemoTrajectory? Trajectory,
    DemoComenshaDecision? ComenshaDecision,
    string Feedback,
    ClosingResult? Closing,
    string ClosingResult,
    string Notes);

/// <summary>How the way of a signal ends.</summary>
public enum DemoEnding
{
    SettledInternally,

    /// <summary>No trafficking: closed after classification, without the screening table.</summary>
    ClosedClassOne,

    /// <summary>Ends with the case it was joined to.</summary>
    Joined,
    Closed,
}

/// <summary>What the municipality did itself, and why that was (not) enough.</summary>
public sealed record DemoInternalRoute(InternalOutcome Outcome, string WhatWasDone, string Why);

/// <summary>The legal basis under which the signal goes to Veilig Thuis.</summary>
public sealed record DemoForward(string LegalBasis);

/// <summary>The signal whose case this one joins, and why they belong together.</summary>
public sealed record DemoJoin(string Key, string Reason);

/// <summary>The acute lane. Confirmed, it ends in a decision; lowered, it has none.</summary>
public sealed record DemoAcute(
    Role RaisedBy,
    CaseStage RaisedAtStage,
    string Reason,
    IReadOnlyList<DemoConsultation> Consulted,
    DemoAcuteOutcome Outcome,
    string OutcomeReason,
    string? Decision,
    IReadOnlyList<string> Deciders,
    bool Shelter,
    IReadOnlyList<string> ShelterFor);

/// <summary>What Veilig Thuis and AVIM made of a raised lane.</summary>
public enum DemoAcuteOutcome
{
    Confirmed,
    Lowered,
}

/// <summary>Who was called in the acute lane, how soon, and the answer.</summary>
public sealed record DemoConsultation(OrganisationKind Organisation, int MinutesAfterRaising, string Answer);

/// <summary>The class of every victim of the signal.</summary>
public sealed record DemoClassification(VictimClass Provisional, VictimClass Definitive, string Motivation, IReadOnlyList<string> Indicators);

/// <summary>A first proposal that the attention officer of Veilig Thuis returned with a question.</summary>
public sealed record DemoReturn(VictimClass FirstProposal, string FirstMotivation, string Question, string Answer);

/// <summary>A later class, with its reason.</summary>
public sealed record DemoReclassification(VictimClass Class, string Reason, string Motivation);

/// <summary>What a member of the table adds.</summary>
public sealed record DemoEnrichment(OrganisationKind By, string Text);

/// <summary>Why the item returns on the next meeting.</summary>
public sealed record DemoHeldOver(string Reason);

/// <summary>A referral from offer to result. The track is only for a Care and Safety House.</summary>
public sealed record DemoReferral(
    ReferralKind Kind,
    string To,
    string Purpose,
    string LegalBasis,
    string Content,
    string Result,
    HouseTrack? Track = null);

/// <summary>The support of one victim, named by label.</summary>
public sealed record DemoTrajectory(string Victim, string Basis, string Plan, string Result);

/// <summary>Whether the victims are notified to CoMensha, and why (not).</summary>
public sealed record DemoComenshaDecision(bool Notify, string Reason);
