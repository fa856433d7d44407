namespace MeldrouteZL.Application.Persistence.Setup;

/// <summary>A setting that the program needs is missing or makes no sense. The message is for who set it up, in one line.</summary>
public sealed class SettingsException(string message) : InvalidOperationException(message);
