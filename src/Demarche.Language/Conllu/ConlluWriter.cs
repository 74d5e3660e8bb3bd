using System.Globalization;
using Demarche.Language.Tokens;

namespace Demarche.Language.Conllu;

/// <summary>
/// Writes an annotated document as CoNLL-U. The last column holds <c>NER=B-PER</c> for named entities, <c>SpaceAfter=No</c>,
/// and <c>TokenRange=start:end</c>, the word's place in the raw text in UTF-16 units.
/// </summary>
public static class ConlluWriter
{
    /// <param name="id">Name of the document; null for none.</param>
    public static void Write(AnnotatedDocument document, TextWriter writer, string? id = null)
    {
        var entities = EntityLabelsOf(document);
        for (var number = 0; number < document.SentenceCount; number++)
        {
            var sentence = document.Sentence(number);
            if (number == 0)
                Line(writer, id == null ? "# newdoc" : $"# newdoc id = {id}");
            if (number == 0 || StartsParagraph(document, sentence))
                Line(writer, "# newpar");
            Line(writer, string.Create(CultureInfo.InvariantCulture, $"# sent_id = {(id == null ? "" : id + "-")}{number + 1}"));
            Line(writer, $"# text = {string.Join(' ', sentence.Text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (LastOfSurface(document, token, sentence.End) is var last && last > token && !document[token].ContinuesToken)
                    WriteSurface(document, writer, sentence, token, last);
                WriteWord(document, writer, sentence, document[token], entities[token]);
            }
            Line(writer, "");
        }
    }

    private static void WriteSurface(AnnotatedDocument document, TextWriter writer, Sentence sentence, int first, int last)
    {
        var span = document.SpanOf(first, last + 1);
        var misc = SpaceAfter(document, last) ? "_" : "SpaceAfter=No";
        Line(writer, string.Create(CultureInfo.InvariantCulture,
            $"{first - sentence.First + 1}-{last - sentence.First + 1}\t{Field(span.Of(document.Text))}\t_\t_\t_\t_\t_\t_\t_\t{misc}"));
    }

    private static void WriteWord(AnnotatedDocument document, TextWriter writer, Sentence sentence, Token token, string? entity)
    {
        var head = token.IsRoot ? 0 : token.HeadIndex - sentence.First + 1;
        var inSurface = LastOfSurface(document, token.Index, sentence.End) > token.Index || token.ContinuesToken;
        var misc = (entity == null ? "" : $"NER={entity}|")
            + (inSurface || SpaceAfter(document, token.Index) ? "" : "SpaceAfter=No|")
            + string.Create(CultureInfo.InvariantCulture, $"TokenRange={token.Span.Start}:{token.Span.End}");
        var upos = token.Upos == UniversalPos.Unknown ? "_" : token.Upos.ToString();
        Line(writer, string.Create(CultureInfo.InvariantCulture,
            $"{token.Index - sentence.First + 1}\t{Field(token.Form)}\t{Field(token.Lemma)}\t{upos}\t{token.Xpos}\t{token.Features}\t{head}\t{token.Relation.ToConllu()}\t_\t{misc}"));
    }

    private static string?[] EntityLabelsOf(AnnotatedDocument document)
    {
        var labels = new string?[document.TokenCount];
        foreach (var entity in document.Entities)
        {
            for (var token = entity.First; token < entity.End; token++)
                labels[token] = (token == entity.First ? "B-" : "I-") + entity.Type.ToLabel();
        }
        return labels;
    }

    private static bool StartsParagraph(AnnotatedDocument document, Sentence sentence)
    {
        var before = document[sentence.First - 1].Span.End;
        return document.Text.AsSpan(before, sentence.Span.Start - before).Contains('\n');
    }

    /// <summary>The last word of the surface token that holds <paramref name="token"/>.</summary>
    private static int LastOfSurface(AnnotatedDocument document, int token, int end)
    {
        while (token + 1 < end && document[token + 1].ContinuesToken)
            token++;
        return token;
    }

    private static bool SpaceAfter(AnnotatedDocument document, int token) =>
        token + 1 >= document.TokenCount || document[token + 1].Span.Start > document[token].Span.End;

    /// <summary>A field may hold no white space or control character.</summary>
    private static string Field(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "_";
        var field = text.ToString();
        return field.Any(unit => char.IsWhiteSpace(unit) || char.IsControl(unit))
            ? string.Concat(field.Select(unit => char.IsWhiteSpace(unit) || char.IsControl(unit) ? '_' : unit))
            : field;
    }

    private static void Line(TextWriter writer, string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
