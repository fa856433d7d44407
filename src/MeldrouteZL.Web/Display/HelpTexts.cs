using MeldrouteZL.Domain.CareNetwork;

namespace MeldrouteZL.Web.Display;

/// <summary>The help that there is for victims, in plain Dutch.</summary>
public static class HelpTexts
{
    /// <summary>For what no source names and nobody has agreed on yet.</summary>
    public const string NotAgreed = "nog af te spreken";

    public static string Of(HelpKind kind) => kind switch
    {
        HelpKind.PsychosocialGuidance => "Psychosociale begeleiding",
        HelpKind.LegalSupport => "Juridische ondersteuning",
        HelpKind.FinancialSchemes => "Hulp bij financiële regelingen",
        HelpKind.NewPerspective => "Een nieuw toekomstperspectief",
        HelpKind.TraumaHelp => "Traumahulp",
        HelpKind.IndependentLife => "Begeleiding naar een zelfstandig bestaan",
        HelpKind.ExitProgramme => "Uitstapprogramma",
        HelpKind.GuidanceInShelter => "Begeleiding in de opvang",
        HelpKind.TreatmentWithStay => "Behandeling met verblijf",
        HelpKind.Ambulatory => "Ambulante hulp",
        HelpKind.TreatmentGroup => "Behandelgroep",
        HelpKind.FosterCare => "Pleegzorg",
        HelpKind.Residential => "Residentiële plek",
        HelpKind.FamilyHome => "Gezinshuis",
        HelpKind.SecureYouthCare => "Jeugdzorgplus",
    };

    public static string Of(HelpAge age) => age switch
    {
        HelpAge.All => "Iedereen",
        HelpAge.Adults => "Volwassenen",
        HelpAge.Minors => "Minderjarigen",
        HelpAge.Young => "Jongeren",
    };

    /// <summary>One form, or every form.</summary>
    public static string Of(HelpForms form) => form switch
    {
        HelpForms.Sexual => "Seksuele uitbuiting",
        HelpForms.Labour => "Arbeidsuitbuiting",
        HelpForms.Criminal => "Criminele uitbuiting",
        HelpForms.OrganRemoval => "Gedwongen orgaanverwijdering",
        _ => "Elke vorm van uitbuiting",
    };

    /// <summary>For whom an offer is.</summary>
    public static string ForWhom(HelpOffer offer)
    {
        var forms = Enum.GetValues<HelpForms>().Where(f => f != HelpForms.All && offer.Forms.HasFlag(f)).Select(Of).DefaultIfEmpty(Of(HelpForms.All));
        return $"{Of(offer.Age)}. {string.Join(" of ", forms.Select((f, i) => i == 0 ? f : char.ToLowerInvariant(f[0]) + f[1..]))}.";
    }
}
