using System.Runtime.CompilerServices;
using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Tests.Lexicons;

/// <summary>The repository's data folder and the lexicon it makes, loaded once.</summary>
internal static class DataFolder
{
    private static readonly Lazy<ActorLexicon> Loaded = new(() => ActorLexicon.Load(Path!));

    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "..", "..", "..", "..", "data"));

    public static ActorLexicon Lexicon => Loaded.Value;

    private static string Here([CallerFilePath] string file = "") => file;
}
