namespace Demarche.IO.Reading;

/// <summary>An article that cannot be read. The message is one line: which file, what is wrong, what to do.</summary>
public sealed class UnreadableArticleException : Exception
{
    /// <param name="path">The file, as the caller named it.</param>
    /// <param name="problem">What is wrong and what to do, without the file's name.</param>
    /// <param name="cause">The error underneath; null when there is none.</param>
    public UnreadableArticleException(string path, string problem, Exception? cause = null)
        : base($"{path}: {problem}", cause)
    {
        Path = path;
        Problem = problem;
    }

    /// <summary>The file, as the caller named it.</summary>
    public string Path { get; }

    /// <summary>What is wrong and what to do.</summary>
    public string Problem { get; }
}
