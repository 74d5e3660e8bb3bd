using Demarche.Language;
using Demarche.Language.Conllu;
using Demarche.Language.Models;
using Demarche.Language.Tokens;

namespace Demarche.Training.Coreference;

/// <summary>The documents of a GUM file, with gold trees or with those of a model, ready for coreference.</summary>
internal static class GumTrees
{
    /// <summary>
    /// Gold trees with the names in <paramref name="names"/>, in file order. Each yield is the same builder, valid until
    /// the next.
    /// </summary>
    public static IEnumerable<DocumentBuilder> Read(string conllu, string names)
    {
        var builder = new DocumentBuilder();
        using var reader = new StreamReader(conllu);
        using var tags = File.ReadLines(names).Where(line => line.Length > 0 && !line.StartsWith("# doc", StringComparison.Ordinal))
            .Select(line => line.Split('\t')[1]).GetEnumerator();
        foreach (var document in ConlluReader.Read(reader))
        {
            builder.Reset(document.Text);
            AddTokens(document, builder);
            foreach (var token in document.Tokens)
            {
                (builder.Upos[token.Index], builder.Xpos[token.Index]) = (token.Upos, token.Xpos);
                (builder.Lemmas[token.Index], builder.Features[token.Index]) = (token.Lemma, token.Features);
                (builder.Heads[token.Index], builder.Relations[token.Index]) = (token.HeadIndex, token.Relation);
            }
            AddEntities(builder, tags);
            builder.Layers = document.Layers;
            yield return builder;
        }
    }

    /// <summary>Gold tokens with everything else from the accurate model in <paramref name="folder"/>, in file order.</summary>
    public static IEnumerable<DocumentBuilder> ReadWithModel(string conllu, string folder)
    {
        var tokens = new GoldTokens();
        var pipeline = LanguageModel.Load(folder).CreatePipeline(tokens);
        using var reader = new StreamReader(conllu);
        foreach (var document in ConlluReader.Read(reader))
        {
            tokens.Document = document;
            yield return pipeline.AnnotateInPlace(document.Text);
        }
    }

    private static void AddTokens(AnnotatedDocument document, DocumentBuilder builder)
    {
        foreach (var sentence in document.Sentences)
        {
            foreach (var token in sentence.Tokens)
                builder.AddToken(token.Span.Start, token.Span.Length, token.ContinuesToken);
            builder.EndSentence();
        }
    }

    private static void AddEntities(DocumentBuilder builder, IEnumerator<string> tags)
    {
        for (var token = 0; token < builder.Count; token++)
        {
            tags.MoveNext();
            if (tags.Current is ['B', '-', .. var label])
                builder.Entities.Add(new EntityMention(token, token + 1, TypeOf(label)));
            else if (tags.Current[0] == 'I')
                builder.Entities[^1] = builder.Entities[^1] with { End = token + 1 };
        }
    }

    private static EntityType TypeOf(string label) => label switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "LOC" => EntityType.Location,
        "NORP" => EntityType.NationalOrPoliticalGroup,
        _ => EntityType.Miscellaneous,
    };

    private sealed class GoldTokens : IAnnotator
    {
        public AnnotatedDocument? Document { get; set; }

        public AnnotationLayers Requires => AnnotationLayers.None;

        public AnnotationLayers Provides => AnnotationLayers.Tokens | AnnotationLayers.Sentences;

        public void Annotate(DocumentBuilder document) => AddTokens(Document!, document);
    }
}
