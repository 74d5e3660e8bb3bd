using Demarche.Language.Conllu;
using Demarche.Language.Tokens;

namespace Demarche.Testing;

/// <summary>Annotated documents written by hand, so that a test needs no model.</summary>
public static class TestDocument
{
    /// <summary>The document in <paramref name="conllu"/>; columns may be separated by runs of spaces instead of tabs.</summary>
    public static AnnotatedDocument FromConllu(string conllu)
    {
        var lines = conllu.ReplaceLineEndings("\n").Split('\n').Select(line =>
            line.StartsWith('#') || line.Contains('\t', StringComparison.Ordinal)
                ? line
                : string.Join('\t', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return ConlluReader.Read(new StringReader(string.Join('\n', lines))).Single();
    }
}
