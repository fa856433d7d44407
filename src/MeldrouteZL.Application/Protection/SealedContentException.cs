namespace MeldrouteZL.Application.Protection;

/// <summary>
/// Sealed content that does not open: it was changed, stands at another row or column than it was written for, or its key is
/// not on the ring. A fault or tampering, never a refusal. The message names the column, never content, record or key.
/// </summary>
public sealed class SealedContentException(string message, Exception? inner = null) : Exception(message, inner);
