using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Words and evidence of a position, cut from its clause.</summary>
internal static class Statement
{
    /// <summary>The words of a clause or phrase.</summary>
    public static Mention Words(Token head)
    {
        var (first, end) = Clause.Subtree(head);
        return Mention.Of(head.Document.Text, head.Document.SpanOf(first, end));
    }

    /// <summary>The words of a clause or phrase without the subordinator, preposition or conjunction before it.</summary>
    public static Mention WithoutMarker(Token head)
    {
        var (first, end) = Clause.Subtree(head);
        while (first < head.Index && head.Document[first].Relation is Relation.Mark or Relation.Case or Relation.Cc or Relation.Punct)
            first++;
        return Mention.Of(head.Document.Text, head.Document.SpanOf(first, end));
    }

    /// <summary>The words of a clause up to token <paramref name="end"/>, final punctuation left out.</summary>
    public static Mention WordsBefore(Token head, int end)
    {
        var (first, last) = Clause.Subtree(head);
        last = Math.Min(last, end);
        if (first >= last)
            (first, last) = (head.Index, head.Index + 1);
        while (first < head.Index && head.Document[first].Relation is Relation.Mark)
            first++;
        while (last - 1 > first && head.Document[last - 1].Upos == UniversalPos.PUNCT)
            last--;
        return Mention.Of(head.Document.Text, head.Document.SpanOf(first, last));
    }

    /// <summary>The words of a clause beside those of <paramref name="hole"/>, which stand in it: the longest stretch around its head.</summary>
    public static Mention WordsBeside(Token head, TextSpan hole)
    {
        var (first, end) = Clause.Subtree(head);
        for (var index = first; index < end; index++)
        {
            var token = head.Document[index];
            if (!token.Span.Overlaps(hole) && token.Form is not ("–" or "—" or "--") && !(index != head.Index && token.Relation == Relation.Parataxis))
                continue;
            if (index < head.Index)
                first = index + 1;
            else if (index > head.Index)
                end = index;
        }
        while (first < head.Index && IsEdge(head.Document[first]))
            first++;
        while (end - 1 > head.Index && IsEdge(head.Document[end - 1]))
            end--;
        return Mention.Of(head.Document.Text, head.Document.SpanOf(first, end));
    }

    private static bool IsEdge(Token token) => token.Upos is UniversalPos.PUNCT or UniversalPos.CCONJ || token.Relation is Relation.Mark;

    /// <summary>Evidence: the clause of <paramref name="head"/>.</summary>
    public static Evidence Evidence(Token head) => new(head.Sentence.Index, Words(head).Span);
}
