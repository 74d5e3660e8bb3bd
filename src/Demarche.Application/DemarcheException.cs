namespace Demarche.Application;

/// <summary>
/// A use case that cannot be carried out as asked: a broken model pack, a store in use, a lexicon row that cannot be read.
/// The message is one line that says what is wrong and what to do; nothing was lost.
/// </summary>
public sealed class DemarcheException(string message, Exception? cause = null) : Exception(message, cause);
