namespace Demarche.Language.Models;

/// <summary>A model pack that cannot be used; the message names the file and says what to do.</summary>
public sealed class ModelPackException(string message, Exception? inner = null) : Exception(message, inner);
