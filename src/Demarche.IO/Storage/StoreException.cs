namespace Demarche.IO.Storage;

/// <summary>A store that cannot be opened or written. The message is one line: which file, what is wrong, what to do.</summary>
public sealed class StoreException(string path, string problem, Exception? cause = null) : Exception($"{path}: {problem}", cause)
{
    /// <summary>The store's file.</summary>
    public string Path { get; } = path;

    /// <summary>Whether another process has the store open, so that a later try may succeed.</summary>
    public bool IsInUse { get; init; }
}
