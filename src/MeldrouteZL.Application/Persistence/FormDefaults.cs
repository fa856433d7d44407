using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Persistence;

/// <summary>
/// The forms of exploitation with which a region starts: the four of the regional plan (R6) with their kinds (R8, R9, R12, R13),
/// and what the law adds (C9). Afterwards they are rows that the region changes itself.
/// </summary>
public static class FormDefaults
{
    // The kinds help to describe; the route and the figures go by the form.
    private static readonly (ExploitationForm Form, string Name, string[] Kinds)[] Promoted =
    [
        (ExploitationForm.Sexual, "Seksuele uitbuiting",
            [
                "Pooierboy of loverboy: in het gewone leven geworven", "Pooierboy of loverboy: online geworven", "Afpersing met seksuele beelden",
                "Seksbedrijf met een vergunning", "Prostitutie zonder vergunning", "Hotel of vakantiewoning", "Massagesalon, sauna of spa", "Café, club of escort",
                "Seks met bekenden of familie", "Webcam of pornografie, zonder lichamelijk contact",
            ]),
        (ExploitationForm.Labour, "Arbeidsuitbuiting", ["In een bedrijf", "Via een uitzendbureau", "In het huishouden of als au pair", "Als schijnzelfstandige"]),
        (ExploitationForm.Criminal, "Criminele uitbuiting",
            [
                "Bedelen", "Geldezel: bankpas of rekening uitlenen", "Zakkenrollen", "Diefstal", "Drugs smokkelen", "Hennep knippen of kweken", "Drugs verkopen, ook op school",
                "Pakketten vervoeren of ophalen", "Misbruik van ouderen of mensen met zorg",
            ]),
        (ExploitationForm.Other, "Een andere vorm", ["Gedwongen huwelijk", "Illegale adoptie", "Gedwongen draagmoederschap"]),
    ];

    /// <param name="regionId">The region they are for.</param>
    /// <param name="validFrom">First day on which they can be chosen.</param>
    public static IReadOnlyList<ListedForm> For(short regionId, DateOnly validFrom) =>
    [
        .. Promoted.SelectMany(p => p.Kinds
            .Select((name, i) => new ListedForm(regionId, (short)(CodeOf(p.Form) + i + 1), p.Form, name, validFrom) { ParentCode = CodeOf(p.Form) })
            .Prepend(new ListedForm(regionId, CodeOf(p.Form), p.Form, p.Name, validFrom))),

        // It can be recorded, and the plan asks no attention for it (R7).
        new ListedForm(regionId, CodeOf(ExploitationForm.OrganRemoval), ExploitationForm.OrganRemoval, "Gedwongen orgaanverwijdering", validFrom) { IsPromoted = false },
    ];

    private static short CodeOf(ExploitationForm form) => (short)((short)form * 100);
}
