using Demarche.Language.Conllu;
using Demarche.Language.Tokens;

namespace Demarche.Training.Morphology;

/// <summary>Documents of a treebank as the stages before morphology leave them.</summary>
public static class GoldTrees
{
    /// <summary>Each document with its gold tags and trees in a builder, which the next document overwrites.</summary>
    public static IEnumerable<(AnnotatedDocument Gold, DocumentBuilder Tagged)> Read(string path)
    {
        using var reader = new StreamReader(path);
        var builder = new DocumentBuilder();
        foreach (var gold in ConlluReader.Read(reader))
        {
            builder.Reset(gold.Text);
            foreach (var sentence in gold.Sentences)
            {
                foreach (var token in sentence.Tokens)
                {
                    builder.AddToken(token.Span.Start, token.Span.Length, token.ContinuesToken);
                    builder.Upos[token.Index] = token.Upos;
                    builder.Xpos[token.Index] = token.Xpos;
                    builder.Heads[token.Index] = token.HeadIndex;
                    builder.Relations[token.Index] = token.Relation;
                }
                builder.EndSentence();
            }
            yield return (gold, builder);
        }
    }
}
