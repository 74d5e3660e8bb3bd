using CsCheck;
using Demarche.Language.Tokens;

namespace Demarche.Language.Tests.Coreference;

/// <summary>Documents with any words, tags, heads (even cycles) and entities, to see that later stages hold.</summary>
internal static class RandomDocument
{
    private static readonly string[] Words =
    [
        "he", "She", "it", "they", "himself", "I", "we", "the", "two", "sides", "minister", "country", "Ada", "Marsh", "Mr.", "O'Brien", "EU",
        "European", "Union", "Chile", "Danish", "\"", "“", "”", "(", ",", "said", "is", "be", "5", "October", "2023", "ago", "days", "$", "%",
        "#Mali", "😀", "\uD800", "一", "I'M", "…", "’s", "President", "last", "week",
    ];

    private static readonly string[] Tags = ["NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "DT", "VBD", "CD", "JJ", ".", "IN"];
    private static readonly Gen<(string Word, int Upos, string Tag, int Head, int Relation, int Entity)> Token = Gen.Select(
        Gen.Int[0, Words.Length - 1].Select(index => Words[index]), Gen.Int[0, 17], Gen.Int[0, Tags.Length - 1].Select(index => Tags[index]), Gen.Int[-1, 15], Gen.Int[0, Relations.Count - 1], Gen.Int[0, 30]);

    public static Gen<DocumentBuilder> Any { get; } = Token.Array[1, 16].Array[1, 8].Select(Build);

    private static DocumentBuilder Build((string Word, int Upos, string Tag, int Head, int Relation, int Entity)[][] sentences)
    {
        var document = new DocumentBuilder();
        document.Reset(string.Join(' ', sentences.SelectMany(sentence => sentence).Select(token => token.Word)));
        var start = 0;
        foreach (var sentence in sentences)
        {
            var first = document.Count;
            foreach (var (word, upos, tag, head, relation, entity) in sentence)
            {
                document.AddToken(start, word.Length);
                start += word.Length + 1;
                var token = document.Count - 1;
                (document.Upos[token], document.Xpos[token], document.Lemmas[token]) = ((UniversalPos)upos, tag, word);
                (document.Heads[token], document.Relations[token]) = (head < 0 || head >= sentence.Length ? -1 : first + head, (Relation)relation);
                if (entity <= (int)EntityType.Miscellaneous)
                    document.Entities.Add(new EntityMention(token, token + 1, (EntityType)entity));
                else if (entity == 9 && document.Entities.Count > 0 && document.Entities[^1].End == token && document.Entities[^1].First >= first)
                    document.Entities[^1] = document.Entities[^1] with { End = token + 1 };
            }
            document.EndSentence();
        }
        return document;
    }
}
