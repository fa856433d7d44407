using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Web.Pages.Public;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>The words of the sheet for the client in one language of the public form. A language that misses a text, or has one that nobody asks for, does not start.</summary>
public sealed record ClientSheetTexts
{
    private static readonly JsonSerializerOptions Strict = new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static readonly FrozenDictionary<ReportLanguage, ClientSheetTexts> All = Enum.GetValues<ReportLanguage>().ToFrozenDictionary(l => l, Read);

    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string WhatHeading { get; init; }
    public required string What { get; init; }
    public required string WhyHeading { get; init; }
    public required string Why { get; init; }
    public required string WhoHeading { get; init; }
    public required string WhoReads { get; init; }
    public required string WhoNot { get; init; }
    public required string WhoEmergency { get; init; }
    public required string KeptHeading { get; init; }
    public required string Kept { get; init; }
    public required string AskHeading { get; init; }
    public required string AskSee { get; init; }
    public required string AskCorrect { get; init; }
    public required string AskWords { get; init; }
    public required string AskDestroy { get; init; }
    public required string AskAge { get; init; }
    public required string HowHeading { get; init; }
    public required string How { get; init; }
    public required string HowTerm { get; init; }
    public required string NoHeading { get; init; }
    public required string No { get; init; }
    public required string Free { get; init; }

    public static ClientSheetTexts In(ReportLanguage language) => All[language];

    private static ClientSheetTexts Read(ReportLanguage language)
    {
        var resource = $"MeldrouteZL.Web.Pages.Trajectories.ClientSheet.{PublicTexts.TagOf(language)}.json";
        using var stream = typeof(ClientSheetTexts).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not embedded.");
        return JsonSerializer.Deserialize<ClientSheetTexts>(stream, Strict) ?? throw new InvalidOperationException($"{resource} is empty.");
    }
}
