using System.Globalization;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Dates;

/// <summary>Finds the time limit of what is demanded: "by 1 May", "within 48 hours", "has until Friday". No other date is one.</summary>
internal sealed class DeadlineReader(DocumentReading reading)
{
    private static readonly WordSet Limits = new(["by", "before"]);
    private static readonly WordSet Starts = new(["on", "from", "after", "as_of"]);
    private static readonly WordSet Terms = new(["deadline", "ultimatum", "limit", "term"]);
    private static readonly WordSet Ends = new(["expire", "end", "lapse", "run", "elapse", "pass", "fall"]);
    private static readonly WordSet Granting = new(["give", "have", "get", "grant", "allow"]);

    /// <summary>The limit named in the words of <paramref name="clause"/>; null when none lies ahead of the article.</summary>
    public Deadline? Of(Token clause)
    {
        foreach (var expression in reading.Dates.Read(clause.Sentence))
        {
            var first = FirstWord(expression);
            if (IsLimit(expression, first) && Belongs(reading.Document[expression.End - 1], clause) && Ahead(expression, first, expression.Time.Last) is { } deadline)
                return deadline;
        }
        return null;
    }

    /// <summary>The day from which a threat is carried out, its words outside <paramref name="condition"/>: "will be expelled on 1 May unless …".</summary>
    public Deadline? OfThreat(Token threat, TextSpan condition)
    {
        foreach (var expression in reading.Dates.Read(threat.Sentence))
        {
            var first = FirstWord(expression);
            if (first > threat.Sentence.First && Starts.Contains(reading.Document[first - 1].Lemma) && !reading.Document[first].Span.Overlaps(condition)
                && Belongs(reading.Document[expression.End - 1], threat) && Ahead(expression, first, expression.Time.First) is { } deadline)
                return deadline;
        }
        return null;
    }

    /// <summary>The day on which "the deadline", as the subject of a sentence, expires; null when the sentence tells something else.</summary>
    public Deadline? OfExpiry(Sentence sentence)
    {
        if (Clause.SurfaceSubject(sentence.Root) is not (>= 0 and var subject) || !Terms.Contains(reading.Document[subject].Lemma)
            || !(Ends.Contains(sentence.Root.Lemma) || Clause.Dependent(sentence.Root, Relation.Cop) >= 0))
            return null;
        foreach (var expression in reading.Dates.Read(sentence))
        {
            if (Ahead(expression, FirstWord(expression), expression.Time.Last) is { } deadline)
                return deadline;
        }
        return null;
    }

    private Deadline? Ahead(DateExpression expression, int first, DateOnly day) => day < reading.Article.Date ? null : new Deadline(
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Mention.Of(reading.Document.Text, reading.Document.SpanOf(first, expression.End)));

    private int FirstWord(DateExpression expression) =>
        expression.First > 0 && reading.Document[expression.First - 1].Lemma is "the" ? expression.First - 1 : expression.First;

    private bool IsLimit(DateExpression expression, int first)
    {
        if (reading.Document[expression.First].Lemma is "within")
            return true;
        if (first == reading.Document[first].Sentence.First)
            return false;
        var before = reading.Document[first - 1];
        return Limits.Contains(before.Lemma)
            || (before.Lemma is "than" && reading.Document[before.Index - 1].Lemma is "late" or "later")
            || (before.Lemma is "until" or "till" && GovernorOf(before) is { } governor && Granting.Contains(governor.Lemma));
    }

    private static Token? GovernorOf(Token token)
    {
        while (!token.IsRoot)
        {
            token = token.Head;
            if (token.Upos is UniversalPos.VERB)
                return token;
        }
        return null;
    }

    /// <summary>Whether the date is told of the clause itself, not of something that a relative clause in it describes.</summary>
    private static bool Belongs(Token date, Token clause)
    {
        while (date != clause)
        {
            if (date.IsRoot || date.Relation is Relation.AclRelcl or Relation.Parataxis)
                return false;
            date = date.Head;
        }
        return true;
    }
}
