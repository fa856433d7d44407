using MeldrouteZL.Application.Trajectories;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>A form that asks on what the support rests.</summary>
public interface IBasisForm
{
    BasisInput Input { get; }
}
