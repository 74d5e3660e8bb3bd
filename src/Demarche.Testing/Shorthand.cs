using System.Globalization;
using Demarche.Language.Tokens;

namespace Demarche.Testing;

/// <summary>
/// Documents in a shorthand that fits on a line per sentence, for tests that need a tree but no model:
/// <c>[PER Ada/NNP/2:nsubj ] resigned=resign/VBD/0:root ././2:punct</c>. A word is form, lemma when it is not the form
/// in lower case, Penn tag, head counted from 1, relation. <c>[PER</c>, <c>[ORG</c>, <c>[GPE</c>, <c>[LOC</c>,
/// <c>[NORP</c> and <c>[MISC</c> open an entity and <c>]</c> closes it. Words are joined by blanks.
/// </summary>
public static class Shorthand
{
    /// <summary>A builder with the layers up to entities, ready for the stages after them.</summary>
    /// <exception cref="FormatException">A word does not have the form above; the message names it.</exception>
    public static DocumentBuilder Read(string sentences)
    {
        var lines = sentences.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var document = new DocumentBuilder();
        document.Reset(string.Join(' ', lines.SelectMany(line => line).Where(IsWord).Select(word => Word.Parse(word).Form)));
        var start = 0;
        foreach (var line in lines)
            ReadSentence(document, line, ref start);
        document.Layers = AnnotationLayers.Tokens | AnnotationLayers.Sentences | AnnotationLayers.Tags | AnnotationLayers.Features
            | AnnotationLayers.Lemmas | AnnotationLayers.Dependencies | AnnotationLayers.Entities;
        return document;
    }

    private static void ReadSentence(DocumentBuilder document, string[] items, ref int start)
    {
        var sentenceStart = document.Count;
        var (entityStart, type) = (-1, default(EntityType));
        foreach (var item in items)
        {
            if (item == "]")
            {
                document.Entities.Add(new EntityMention(entityStart, document.Count, type));
            }
            else if (!IsWord(item))
            {
                (entityStart, type) = (document.Count, TypeOf(item[1..]));
            }
            else
            {
                var word = Word.Parse(item);
                document.AddToken(start, word.Form.Length);
                start += word.Form.Length + 1;
                var token = document.Count - 1;
                document.Xpos[token] = word.Tag;
                document.Upos[token] = UposOf(word.Tag);
                document.Lemmas[token] = word.Lemma;
                document.Heads[token] = word.Head == 0 ? -1 : sentenceStart + word.Head - 1;
                document.Relations[token] = Relations.Parse(word.Relation);
            }
        }
        document.EndSentence();
    }

    private static bool IsWord(string item) => item != "]" && !(item[0] == '[' && item.Length > 1 && char.IsAsciiLetterUpper(item[1]) && !item.Contains('/', StringComparison.Ordinal));

    private static EntityType TypeOf(string label) => label switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "GPE" => EntityType.GeopoliticalEntity,
        "LOC" => EntityType.Location,
        "NORP" => EntityType.NationalOrPoliticalGroup,
        "MISC" => EntityType.Miscellaneous,
        _ => throw new FormatException($"'[{label}' opens no entity: use PER, ORG, GPE, LOC, NORP or MISC."),
    };

    private static UniversalPos UposOf(string tag) => tag switch
    {
        "NN" or "NNS" => UniversalPos.NOUN,
        "NNP" or "NNPS" => UniversalPos.PROPN,
        "PRP" or "PRP$" or "WP" or "WDT" => UniversalPos.PRON,
        "DT" => UniversalPos.DET,
        "IN" or "RP" => UniversalPos.ADP,
        "TO" or "POS" => UniversalPos.PART,
        "MD" or "AUX" => UniversalPos.AUX,
        "CC" => UniversalPos.CCONJ,
        "CD" => UniversalPos.NUM,
        "$" => UniversalPos.SYM,
        _ when tag.StartsWith("JJ", StringComparison.Ordinal) => UniversalPos.ADJ,
        _ when tag.StartsWith("RB", StringComparison.Ordinal) => UniversalPos.ADV,
        _ when tag.StartsWith("VB", StringComparison.Ordinal) => UniversalPos.VERB,
        _ => UniversalPos.PUNCT,
    };

    private readonly record struct Word(string Form, string Lemma, string Tag, int Head, string Relation)
    {
        public static Word Parse(string item)
        {
            var parts = item.Split('/');
            var colon = parts.Length == 3 ? parts[2].IndexOf(':', StringComparison.Ordinal) : -1;
            if (colon < 0 || !int.TryParse(parts[2].AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var head))
                throw new FormatException($"'{item}' is not form/tag/head:relation, such as resigned=resign/VBD/0:root.");
            var equals = parts[0].IndexOf('=', StringComparison.Ordinal);
            var form = equals > 0 ? parts[0][..equals] : parts[0];
            var lemma = equals > 0 ? parts[0][(equals + 1)..] : parts[1].StartsWith("NNP", StringComparison.Ordinal) ? form : form.ToLowerInvariant();
            return new Word(form, lemma, parts[1], head, parts[2][(colon + 1)..]);
        }
    }
}
