using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using Microsoft.Net.Http.Headers;

namespace MeldrouteZL.Web.Pages.Public;

/// <summary>
/// The words of the public form in one language, from the resource file of that language. A language that misses a text, or has
/// one that nobody asks for, does not start.
/// </summary>
public sealed record PublicTexts
{
    private static readonly JsonSerializerOptions Strict = new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static readonly FrozenDictionary<ReportLanguage, PublicTexts> All = Enum.GetValues<ReportLanguage>().ToFrozenDictionary(l => l, Read);

    private static readonly ReportLanguage[] RightToLeft = [ReportLanguage.Arabic];

    public required string Name { get; init; }
    public required string Title { get; init; }
    public required string Skip { get; init; }
    public required string Leave { get; init; }
    public required string LeaveHint { get; init; }
    public required string LeaveKeys { get; init; }
    public required string Languages { get; init; }
    public required string Optional { get; init; }
    public required string Limit { get; init; }
    public required string Error { get; init; }
    public required string ErrorHeading { get; init; }
    public required string TooLong { get; init; }
    public required string Choose { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string Next { get; init; }
    public required string Back { get; init; }
    public required string Step { get; init; }
    public required string ContactHeading { get; init; }
    public required string ContactDanger { get; init; }
    public required string ContactPhone { get; init; }
    public required string ContactMail { get; init; }
    public required string StartHeading { get; init; }
    public required string StartIntro { get; init; }
    public required string StartNext { get; init; }
    public required string ConfidentialHeading { get; init; }
    public required string ConfidentialWho { get; init; }
    public required string ConfidentialKept { get; init; }
    public required string ConfidentialNot { get; init; }
    public required string MannerLabel { get; init; }
    public required string MannerKnown { get; init; }
    public required string MannerShielded { get; init; }
    public required string MannerNameless { get; init; }
    public required string MannerError { get; init; }
    public required string HaveCode { get; init; }
    public required string WhatHeading { get; init; }
    public required string WhatLabel { get; init; }
    public required string WhatHint { get; init; }
    public required string WhatError { get; init; }
    public required string WhereLabel { get; init; }
    public required string WhereHint { get; init; }
    public required string WhereError { get; init; }
    public required string MunicipalityLabel { get; init; }
    public required string MunicipalityHint { get; init; }
    public required string MunicipalityError { get; init; }
    public required string WhenLabel { get; init; }
    public required string WhenHint { get; init; }
    public required string WhenError { get; init; }
    public required string AcuteLabel { get; init; }
    public required string AcuteAdvice { get; init; }
    public required string AcuteError { get; init; }
    public required string WhoHeading { get; init; }
    public required string WhoIntro { get; init; }
    public required string PersonsLabel { get; init; }
    public required string PersonsHint { get; init; }
    public required string YouHeading { get; init; }
    public required string NameLabel { get; init; }
    public required string PhoneLabel { get; init; }
    public required string EmailLabel { get; init; }
    public required string EmailError { get; init; }
    public required string RelationLabel { get; init; }
    public required string SafeLabel { get; init; }
    public required string SafeHint { get; init; }
    public required string ReviewHeading { get; init; }
    public required string ReviewIntro { get; init; }
    public required string NotFilled { get; init; }
    public required string Send { get; init; }
    public required string TooOften { get; init; }
    public required string Lost { get; init; }
    public required string CodeHeading { get; init; }
    public required string CodeOnce { get; init; }
    public required string CodeWhere { get; init; }
    public required string CodeUse { get; init; }
    public required string Finish { get; init; }
    public required string DoneHeading { get; init; }
    public required string DoneText { get; init; }
    public required string StatusHeading { get; init; }
    public required string CodeLabel { get; init; }
    public required string CodeHint { get; init; }
    public required string CodeError { get; init; }
    public required string CodeUnknown { get; init; }
    public required string CodeTooOften { get; init; }
    public required string Show { get; init; }
    public required string Sent { get; init; }
    public required string StateReceived { get; init; }
    public required string StateHandled { get; init; }
    public required string StateClosed { get; init; }
    public required string TextsHeading { get; init; }
    public required string NoTexts { get; init; }
    public required string QuestionHeading { get; init; }
    public required string AnswerLabel { get; init; }
    public required string AnswerHint { get; init; }
    public required string AnswerError { get; init; }
    public required string AnswerSend { get; init; }
    public required string AnswerDone { get; init; }
    public required string AnswerNot { get; init; }
    public required string Answered { get; init; }
    public required string ToForm { get; init; }
    public required string Wait { get; init; }

    /// <summary>The languages in the order in which they are offered, each under its own name.</summary>
    public static IReadOnlyList<ReportLanguage> Spoken { get; } = Enum.GetValues<ReportLanguage>();

    public static PublicTexts In(ReportLanguage language) => All[language];

    /// <summary>A text with its number filled in.</summary>
    public static string With(int number, string text) => text.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>As BCP 47 writes it, for the page and its parts.</summary>
    public static string TagOf(ReportLanguage language) => language switch
    {
        ReportLanguage.Dutch => "nl",
        ReportLanguage.English => "en",
        ReportLanguage.Polish => "pl",
        ReportLanguage.Romanian => "ro",
        ReportLanguage.Bulgarian => "bg",
        ReportLanguage.Hungarian => "hu",
        ReportLanguage.Spanish => "es",
        ReportLanguage.Arabic => "ar",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "How is it written?"),
    };

    /// <summary>In which direction it is written, for the attribute <c>dir</c>.</summary>
    public static string DirectionOf(ReportLanguage language) => RightToLeft.Contains(language) ? "rtl" : "ltr";

    /// <summary>The language that the browser of the visitor asks for and we have; Dutch when there is none.</summary>
    public static ReportLanguage AskedBy(HttpRequest request)
    {
        IEnumerable<StringWithQualityHeaderValue> asked = request.GetTypedHeaders().AcceptLanguage ?? [];
        return asked.OrderByDescending(a => a.Quality ?? 1).SelectMany(a => Spoken.Where(l => IsOf(a.Value.Value, TagOf(l)))).DefaultIfEmpty(ReportLanguage.Dutch).First();
    }

    /// <summary>A day in this language.</summary>
    public static string Day(ReportLanguage language, DateTimeOffset at) =>
        DutchTime.DateOf(at).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(TagOf(language)));

    private static bool IsOf(string? asked, string tag) =>
        asked is not null && (asked.Equals(tag, StringComparison.OrdinalIgnoreCase) || asked.StartsWith(tag + "-", StringComparison.OrdinalIgnoreCase));

    private static PublicTexts Read(ReportLanguage language)
    {
        var resource = $"MeldrouteZL.Web.Pages.Public.Texts.{TagOf(language)}.json";
        using var stream = typeof(PublicTexts).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not embedded.");
        return JsonSerializer.Deserialize<PublicTexts>(stream, Strict) ?? throw new InvalidOperationException($"{resource} is empty.");
    }
}
