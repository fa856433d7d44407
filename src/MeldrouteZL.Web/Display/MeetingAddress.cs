using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Screening;

namespace MeldrouteZL.Web.Display;

/// <summary>Where a meeting and its steps are found.</summary>
public static class MeetingAddress
{
    public static string Of(DateOnly date) => $"/screening/{MeetingKey.Of(date)}";

    /// <summary>The last part of the address of each step's page.</summary>
    public static string Of(MeetingStep step) => step switch
    {
        MeetingStep.Plan => "plannen",
        MeetingStep.OpenAgenda => "agenda-openen",
        MeetingStep.FixAgenda => "agenda-vaststellen",
        MeetingStep.Hold => "afronden",
        MeetingStep.FixMinutes => "verslag-vaststellen",
    };
}
