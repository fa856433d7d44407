using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>A signal as it is read: on its own page, and word for word before it is sent.</summary>
/// <param name="Reporter">Who told it; null when the reader may not know, or nobody does.</param>
public sealed record SignalContentView(Signal Signal, ReporterIdentity? Reporter, Region Region)
{
    public string Municipality => SignalChoices.NameOf(Region.Get(Signal.MunicipalityId));

    public string Organisation => Region.Get(Signal.OrganisationId).Name;

    public string? RegistrationMunicipality => Signal.RegistrationMunicipalityId is { } id ? SignalChoices.NameOf(Region.Get(id)) : null;

    public string? ExploitationMunicipality => Signal.ExploitationMunicipalityId is { } id ? SignalChoices.NameOf(Region.Get(id)) : null;

    /// <summary>The kind of the form, also when it can no longer be chosen.</summary>
    public string? SubForm => Region.Forms.FirstOrDefault(f => f.Code == Signal.SubForm)?.Name;

    /// <summary>The coded answers, by question.</summary>
    public IEnumerable<(string Question, string Answers)> Features => Signal.Features.GroupBy(f => f.Kind())
        .Select(g => (FeatureTexts.Of(g.Key), string.Join(", ", g.Select(FeatureTexts.Of))));

    /// <summary>What is ticked on the signal card, in the words that were read.</summary>
    public IEnumerable<(string Text, SignalIndicator Tick)> Indicators => Signal.Indicators.OrderBy(i => i.Code)
        .Select(i => (Region.Indicators.First(l => l.Code == i.Code && l.Version == i.Version).Text, i));

    public bool HasReporter => Reporter is { } r && new ReporterDetails(r.Name, r.Phone, r.Email, r.Relation) { SafeContact = r.SafeContact } is { IsEmpty: false };

    public SignalQuality Quality => SignalQuality.Of(Signal.Content, HasReporter, Signal.Indicators.Count);
}
