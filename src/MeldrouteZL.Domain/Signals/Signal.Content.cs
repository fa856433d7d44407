using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Domain.Signals;

// What the signal says, and what its author may change in that.
public sealed partial class Signal
{
    public const int WhatMaxLength = 8000;
    public const int WhereMaxLength = 400;
    public const int WhenMaxLength = 200;
    public const int PersonsMaxLength = 2000;
    public const int DepartmentMaxLength = 120;
    public const int SectorMaxLength = 120;
    public const int LanguageMaxLength = 120;
    public const int CarePlaceMaxLength = 200;

    private readonly List<SignalIndicator> indicators = [];

    public string What { get; private set; }
    public string Where { get; private set; }

    /// <summary>Where it was seen.</summary>
    public int MunicipalityId { get; private set; }

    /// <summary>Where the people concerned are registered, as far as that is in the region (R2).</summary>
    public int? RegistrationMunicipalityId { get; private set; }

    /// <summary>Where the exploitation takes place, when that is elsewhere (R2, A23).</summary>
    public int? ExploitationMunicipalityId { get; private set; }
    public DateOnly? ObservedOn { get; private set; }
    public string? ObservedText { get; private set; }
    public bool Acute { get; private set; }
    public ExploitationForm Form { get; private set; }

    /// <summary>Which kind of the form: the code of a <see cref="ListedForm"/>.</summary>
    public short? SubForm { get; private set; }
    public IReadOnlyList<SignalFeature> Features { get; private set; } = [];
    public string? Sector { get; private set; }
    public string? Department { get; private set; }
    public string? Persons { get; private set; }

    /// <summary>Which language is spoken and whether an interpreter is needed, in words (R17).</summary>
    public string? Language { get; private set; }

    /// <summary>Where somebody has care or stays at this moment (R63).</summary>
    public string? CarePlace { get; private set; }
    public IReadOnlyList<SignalIndicator> Indicators => indicators;

    /// <summary>What it says, as it was typed.</summary>
    public SignalContent Content => new()
    {
        What = What,
        Where = Where,
        MunicipalityId = MunicipalityId,
        RegistrationMunicipalityId = RegistrationMunicipalityId,
        ExploitationMunicipalityId = ExploitationMunicipalityId,
        Acute = Acute,
        ObservedOn = ObservedOn,
        ObservedText = ObservedText,
        Form = Form,
        SubForm = SubForm,
        Features = Features,
        Sector = Sector,
        Department = Department,
        Persons = Persons,
        Language = Language,
        CarePlace = CarePlace,
        Channel = Channel,
    };

    /// <summary>Keeps what is ticked on the signal card of a draft, instead of what was ticked before (R60).</summary>
    public Refusal? FillCard(IReadOnlyList<TickedIndicator> ticks, Moment moment)
    {
        // Who may withdraw a draft may rewrite it: its author, while it is a draft.
        if (SignalRoute.RefusalOf(this, SignalStep.Withdraw, moment.By) is { } refusal)
        {
            return refusal;
        }

        var today = DutchTime.DateOf(moment.At);
        var versions = moment.Region.Indicators.Where(i => i.IsValidOn(today)).ToDictionary(i => i.Code, i => i.Version);
        if (ticks.Any(t => !versions.ContainsKey(t.Code) && indicators.All(i => i.Code != t.Code)))
        {
            return Refusal.NotYours; // not chosen from the list
        }

        indicators.RemoveAll(i => ticks.All(t => t.Code != i.Code));
        foreach (var tick in ticks.DistinctBy(t => t.Code))
        {
            if (indicators.Find(i => i.Code == tick.Code) is { } known)
            {
                known.Change(tick);
            }
            else
            {
                indicators.Add(new SignalIndicator(Id, tick, versions[tick.Code], moment.At));
            }
        }

        LastStepAt = moment.At;
        return null;
    }

    /// <summary>Takes personal data out of the story of a draft and keeps them in the shielded field.</summary>
    /// <param name="found">What is moved: as <see cref="PersonalDataInText"/> found it in the story as it stands.</param>
    /// <param name="wordFor">What comes in its place.</param>
    public Refusal? MoveToShielded(IReadOnlyList<FoundPersonalData> found, Func<PersonalDataKind, string> wordFor, Moment moment)
    {
        if (SignalRoute.RefusalOf(this, SignalStep.Withdraw, moment.By) is { } refusal)
        {
            return refusal;
        }

        // From the end, so that the places before it stay right.
        var (story, moved) = (What, new List<string>());
        foreach (var data in found.OrderByDescending(f => f.Start))
        {
            moved.Insert(0, story.Substring(data.Start, data.Length));
            story = story.Remove(data.Start, data.Length).Insert(data.Start, $"[{wordFor(data.Kind)}]");
        }

        var shielded = string.Join('\n', (Persons is { Length: > 0 } before ? [before] : Array.Empty<string>()).Concat(moved.Distinct()));
        if (story.Length > WhatMaxLength || shielded.Length > PersonsMaxLength)
        {
            return Refusal.NoRoom;
        }

        (What, Persons, LastStepAt) = (story, shielded, moment.At);
        return null;
    }

    private void Fill(SignalContent content, ReporterDetails reporter, Region region)
    {
        (What, Where, MunicipalityId, Acute) = (content.What, content.Where, content.MunicipalityId, content.Acute);
        (RegistrationMunicipalityId, ExploitationMunicipalityId) = (content.RegistrationMunicipalityId, content.ExploitationMunicipalityId);
        (ObservedOn, ObservedText) = (content.ObservedOn, content.ObservedText);
        (SubForm, Sector, Department, Persons) = (content.SubForm, content.Sector, content.Department, content.Persons);
        (Language, CarePlace) = (content.Language, content.CarePlace);
        Channel = OrganisationId == region.VeiligThuis.Id ? content.Channel : null;

        // The kind says more than the form: it decides when both were chosen.
        Form = region.Forms.FirstOrDefault(f => f.Code == content.SubForm)?.Form ?? content.Form;
        Features = content.Features.Distinct().Order().ToList();
        Reporter?.Change(reporter);
        Reporter ??= reporter.IsEmpty ? null : new ReporterIdentity(Id, ViaPublicForm ? null : OrganisationId, reporter);
        HasReporter = !reporter.IsEmpty;
    }

    private void Empty()
    {
        What = Where = "";
        (ObservedText, Persons, Sector, Department, Language, CarePlace, Reporter, HasReporter) = (null, null, null, null, null, null, null, false);
        (SubForm, RegistrationMunicipalityId, ExploitationMunicipalityId, Features) = (null, null, null, []);
        indicators.Clear();
    }
}

/// <summary>What a signal says; everything but what, where, when and acute may stay open (R30).</summary>
public sealed record SignalContent
{
    public required string What { get; init; }
    public required string Where { get; init; }
    public required int MunicipalityId { get; init; }
    public required bool Acute { get; init; }
    public int? RegistrationMunicipalityId { get; init; }
    public int? ExploitationMunicipalityId { get; init; }
    public DateOnly? ObservedOn { get; init; }
    public string? ObservedText { get; init; }
    public ExploitationForm Form { get; init; }

    /// <summary>The code of a <see cref="ListedForm"/> of the region.</summary>
    public short? SubForm { get; init; }
    public IReadOnlyList<SignalFeature> Features { get; init; } = [];
    public string? Sector { get; init; }
    public string? Department { get; init; }
    public string? Persons { get; init; }
    public string? Language { get; init; }
    public string? CarePlace { get; init; }

    /// <summary>How it reached Veilig Thuis; only who registers it there says so.</summary>
    public SignalChannel? Channel { get; init; }
}
