using Demarche.Coding.Attributions;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>Splits the line of a digest, "reported item – the writer's retort".</summary>
internal sealed class RetortReader(AnnotatedDocument document, ReportingVerbs verbs, Quotations quotations)
{
    private const int ShortestDigest = 3;
    private const int ShortestLead = 3;

    private readonly bool _isDigest = IsDigest(document, quotations);

    /// <summary>The token where the retort begins; -1 where there is none.</summary>
    public int First(Sentence sentence, in SentenceLayout layout)
    {
        var dash = Dash(document, quotations, sentence, layout);
        if (dash < layout.First + ShortestLead || dash >= layout.End - 1 || document[dash - 1].Form.Contains('?'))
            return -1;
        if (_isDigest)
            return dash + 1;
        return layout.StandsAlone && Words.HasFiniteVerb(document, sentence.First, dash) && Words.HasFiniteVerb(document, dash + 1, sentence.End)
            && !verbs.Contains(document[dash + 1].Lemma) && document[dash + 1].Upos != UniversalPos.ADP
            ? dash + 1 : -1;
    }

    /// <summary>Whether at least three lines, and half of all, end in words after a dash.</summary>
    private static bool IsDigest(AnnotatedDocument document, Quotations quotations)
    {
        var (lines, sentences) = (0, 0);
        foreach (var sentence in document.Sentences)
        {
            var layout = new SentenceLayout(document, sentence);
            if (!layout.IsTerminated)
                continue;
            sentences++;
            lines += Dash(document, quotations, sentence, layout) >= layout.First + ShortestLead ? 1 : 0;
        }
        return lines >= ShortestDigest && 2 * lines >= sentences;
    }

    /// <summary>The only dash between spaces outside quotations, or the last when those before it come in pairs; -1 when there is none.</summary>
    private static int Dash(AnnotatedDocument document, Quotations quotations, Sentence sentence, in SentenceLayout layout)
    {
        var (last, count) = (-1, 0);
        for (var index = layout.First + 1; index < layout.End; index++)
        {
            var token = document[index];
            if (!IsDash(token) || quotations.At(index) >= 0 || token.Span.Start == document[index - 1].Span.End)
                continue;
            last = index;
            count++;
        }
        return count % 2 == 1 && last < sentence.End ? last : -1;
    }

    private static bool IsDash(Token token) => token.Form is "–" or "—" or "--";
}
