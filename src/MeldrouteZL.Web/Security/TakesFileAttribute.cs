namespace MeldrouteZL.Web.Security;

/// <summary>A page whose form brings a file. All other forms refuse one.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFileAttribute : Attribute;
