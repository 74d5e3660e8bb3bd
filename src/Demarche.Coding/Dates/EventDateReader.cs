using Demarche.Language.Tokens;

namespace Demarche.Coding.Dates;

/// <summary>Gives an act the date expression of its own clause; without one, the date of the document.</summary>
internal sealed class EventDateReader(DocumentReading reading)
{
    public EventDate? Of(Token predicate)
    {
        foreach (var expression in reading.Dates.Read(predicate.Sentence))
        {
            if (Clause(expression) is var clause && (clause == predicate.Index || Shares(predicate, clause)))
                return new EventDate(expression.Value, expression.Precision, expression.Rule);
        }
        return reading.Article.Date is { } date
            ? new EventDate(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), DatePrecision.Day, "document") : null;
    }

    /// <summary>The predicate that a date expression belongs to.</summary>
    private int Clause(DateExpression expression)
    {
        var token = reading.Document[expression.First];
        while (!token.IsRoot && (InExpression(token.HeadIndex) || !IsPredicate(token.Head)))
            token = token.Head;
        return token.IsRoot ? token.Index : token.HeadIndex;

        bool InExpression(int index) => index >= expression.First && index < expression.End;
    }

    /// <summary>A date of the governing clause also holds for what is coordinated with it or governed without words of its own.</summary>
    private static bool Shares(Token predicate, int clause)
    {
        while (!predicate.IsRoot && predicate.Relation is Relation.Xcomp or Relation.Conj or Relation.Obj or Relation.Advcl or Relation.Acl)
        {
            if (predicate.HeadIndex == clause)
                return true;
            predicate = predicate.Head;
        }
        return false;
    }

    private static bool IsPredicate(Token token) =>
        token.Upos is UniversalPos.VERB or UniversalPos.AUX || Syntax.Clause.Dependent(token, Relation.Cop) >= 0;
}
