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
    // A field that is misspelt is a mistake in the file and must not become an empty screen.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    /// <summary>The ten situations, each of which can be walked to its end, in the order in which they arrive: a signal that joins a case comes after it.</summary>
    /// <exception cref="JsonException">The file does not fit the records below.</exception>
    public static IReadOnlyList<DemoSignal> Load() => Read("signals.json");

    /// <summary>Short signals that rest early on the route and fill the lists of who works there. They have no end.</summary>
    /// <exception cref="JsonException">The file does not fit the records below.</exception>
    public static IReadOnlyList<DemoSignal> LoadShort() => Read("short-signals.json");

    private static List<DemoSignal> Read(string file)
    {
        var resource = $"{typeof(DemoSignals).Namespace}.{file}";
        using var stream = typeof(DemoSignals).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
        return JsonSerializer.Deserialize<List<DemoSignal>>(stream, Options)
            ?? throw new JsonException($"The file {file} is empty.");
    }
}

/// <summary>One signal as a person would type it, and how it goes through the route.</summary>
/// <param name="Start">When it is written down; null for a signal that comes in while the case it joins is under way.</param>
/// <param name="ObservedDaysAgo">How many days before it is written down it was seen; null when only words say when.</param>
/// <param name="Author">The demo person who writes it, where it is not the one to whom its source leads.</param>
/// <param name="RestsAt">The last step that is taken in the demo; null when it goes to its end.</param>
public sealed record DemoSignal(
    string Key,
    DemoStart? Start,
    string Municipality,
    SignalSource Source,
    string? Department,
    string What,
    string Where,
    int? ObservedDaysAgo,
    string ObservedText,
    bool Acute,
    ExploitationForm Form,
    string? Sector,
    string? PersonsText,
    IReadOnlyList<DemoVictim> Victims,
    DemoReporter? Reporter,
    DemoJourney Journey,
    string? Author = null,
    string? RestsAt = null);

/// <summary>When a demo signal begins.</summary>
/// <param name="Weeks">How many weeks before the coming screening table.</param>
/// <param name="Day">On which day of that week, which runs from Monday to Friday.</param>
/// <param name="Time">On the clock in the Netherlands.</param>
/// <param name="MinutesAgo">Instead of all that: how long before the moment at which the demo is filled.</param>
public sealed record DemoStart(int Weeks = 0, DayOfWeek Day = DayOfWeek.Monday, TimeOnly Time = default, int? MinutesAgo = null);

/// <summary>A person the signal is about, known by a label when there is no name.</summary>
public sealed record DemoVictim(string Label, AgeBand AgeBand, Sex Sex, string? Name, DateOnly? BirthDate);

/// <summary>Who gives the signal.</summary>
public sealed record DemoReporter(string Name, string Phone, string Email, string Relation);

/// <summary>
/// The way of one signal. What it does not pass is null or empty; a case that was joined or settled has no closing of
/// its own.
/// </summary>
public sealed record DemoJourney
{
    /// <summary>Null for a signal that is never walked to its end.</summary>
    public DemoEnding? Ending { get; init; }
    public DemoInternalRoute? InternalRoute { get; init; }
    public DemoForward? Forward { get; init; }
    public DemoJoin? Joins { get; init; }
    public DemoAcute? Acute { get; init; }
    public DemoClassification? Classification { get; init; }
    public DemoReturn? Returned { get; init; }
    public DemoReclassification? Reclassification { get; init; }
    public string? AgendaQuestion { get; init; }
    public IReadOnlyList<DemoEnrichment> Enrichment { get; init; } = [];
    public DemoHeldOver? HeldOver { get; init; }
    public string? Weighing { get; init; }

    /// <summary>What the table advises, in words, beside <see cref="Advised"/>.</summary>
    public IReadOnlyList<string> Advices { get; init; } = [];
    public IReadOnlyList<AdvisedSteps> Advised { get; init; } = [];
    public OrganisationKind? Owner { get; init; }
    public IReadOnlyList<DemoReferral> Referrals { get; init; } = [];
    public DemoTrajectory? Trajectory { get; init; }
    public DemoComenshaDecision? ComenshaDecision { get; init; }

    /// <summary>What the source is told; null for a signal that joined a case, which hears what is told there.</summary>
    public string? Feedback { get; init; }
    public ClosingResult? Closing { get; init; }

    /// <summary>The explanation in words that goes with <see cref="Closing"/>.</summary>
    public string? ClosingResult { get; init; }

    /// <summary>What this way shows, for who reads the file.</summary>
    public string? Notes { get; init; }
}

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
/// <param name="Days">How many working days it took; zero when it was done the same day.</param>
public sealed record DemoInternalRoute(int Days, InternalOutcome Outcome, string WhatWasDone, string Why);

/// <summary>The legal basis under which the signal goes to Veilig Thuis: one of the list, and what goes with it.</summary>
public sealed record DemoForward(string Basis, string? Explanation);

/// <summary>The signal whose case this one joins, and why they belong together.</summary>
public sealed record DemoJoin(string Key, string Reason);

/// <summary>The acute lane. Confirmed, it ends in a decision on which the next table looks back; lowered, it has neither.</summary>
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
    IReadOnlyList<string> ShelterFor,
    string? AfterCare);

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

/// <summary>A referral from offer to result. The track is only for a Zorg- en Veiligheidshuis.</summary>
/// <param name="To">The organisation by name.</param>
public sealed record DemoReferral(
    ReferralKind Kind,
    string To,
    string Purpose,
    string LegalBasis,
    string Content,
    string Result,
    HouseTrack? Track = null,
    IReadOnlyList<string>? Criteria = null);

/// <summary>The support of one victim, named by label.</summary>
/// <param name="Weeks">How long it lasts.</param>
public sealed record DemoTrajectory(int Weeks, string Victim, string Basis, string Plan, string Result);

/// <summary>Whether the victims are notified to CoMensha, and why (not).</summary>
/// <param name="NotifiedBy">Who notified them already; null when nobody did.</param>
public sealed record DemoComenshaDecision(bool Notify, string Reason, ReporterType? NotifiedBy = null);
