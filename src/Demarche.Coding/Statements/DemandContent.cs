using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Cuts what is to be done from its clause or phrase.</summary>
internal static class DemandContent
{
    private static readonly WordSet Receiving = new(["receive", "get", "obtain", "see", "hear", "have"]);
    private static readonly WordSet Endings = new(["end", "halt", "stop", "limit", "answer", "reply", "response", "access", "change", "solution", "return"]);

    /// <summary>The words, without what introduces them and without the writer's remark after a dash; null where they are a bare pronoun, which says nothing alone.</summary>
    public static Mention? Of(Token content) => Of(content, content.Sentence.End);

    /// <summary>The words up to token <paramref name="limit"/>.</summary>
    public static Mention? Of(Token content, int limit)
    {
        if (content.Upos is UniversalPos.PRON or UniversalPos.DET)
            return null;
        var (first, end) = Clause.Subtree(content);
        end = WithWhatEnds(content, end);
        while (first < content.Index && IsIntroduction(content.Document[first]))
            first++;
        if (content.Relation == Relation.Xcomp && Clause.Dependent(content, Relation.Mark) is var to && to > first)
            first = to + 1;
        end = Math.Max(content.Index + 1, Math.Min(limit, EndBeforeDash(content, end)));
        while (end - 1 > content.Index && (content.Document[end - 1].Form is "," or ":" or ";" || (content.Document[end - 1].Form is "”" && !IsQuoted(content.Document, first, end))))
            end--;
        return Mention.Of(content.Document.Text, content.Document.SpanOf(first, end));
    }

    /// <summary>Where the words of <paramref name="head"/> end before a dash that follows it: <paramref name="end"/> when none does.</summary>
    public static int EndBeforeDash(Token head, int end)
    {
        for (var index = head.Index + 1; index < end; index++)
        {
            if (head.Document[index].Form is "–" or "—" or "--")
                return index;
        }
        return end;
    }

    /// <summary>The end of "an end to the raids" whose "to the raids" the parser hung on the verb.</summary>
    private static int WithWhatEnds(Token noun, int end) =>
        end < noun.Sentence.End && Endings.Contains(noun.Lemma) && noun.Document[end] is { Lemma: "to", Relation: Relation.Case, Head: var phrase } && phrase.HeadIndex == noun.HeadIndex
            ? Clause.Subtree(phrase).End : end;

    private static bool IsQuoted(AnnotatedDocument document, int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            if (document[index].Form is "“")
                return true;
        }
        return false;
    }

    private static bool IsIntroduction(Token token) =>
        token.Relation is Relation.Mark or Relation.Case or Relation.Cc or Relation.Punct || (token.Relation == Relation.Advmod && token.Lemma is "only");

    /// <summary>What whoever waits wants to be given: "a report" in "until it receives a report"; the clause itself otherwise.</summary>
    public static Token Received(Token clause) =>
        Receiving.Contains(clause.Lemma) && !Clause.IsPassive(clause) && Clause.Dependent(clause, Relation.Obj) is var gift and >= 0 ? clause.Document[gift] : clause;
}
