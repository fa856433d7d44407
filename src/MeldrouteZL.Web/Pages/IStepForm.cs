namespace MeldrouteZL.Web.Pages;

/// <summary>What the hidden fields of a step form hold.</summary>
public interface IStepForm
{
    Guid FormKey { get; }

    uint Version { get; }
}
