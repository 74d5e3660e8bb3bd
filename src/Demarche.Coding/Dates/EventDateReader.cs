using System.Globalization;
using Demarche.Coding.Ontologies;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Dates;

/// <summary>Gives an act the date that its own words name; without one, the date of the document.</summary>
internal sealed class EventDateReader(DocumentReading reading)
{
    /// <summary>How a date hangs on an act; the stronger wins, then the nearer.</summary>
    private enum Tie : byte
    {
        None,

        /// <summary>It dates a clause that the act shares, or the deed that is its subject.</summary>
        Shared,
        Own,
    }

    public EventDate? Of(Token predicate, EventCategory category)
    {
        DateExpression? nearest = null;
        var strongest = Tie.None;
        foreach (var expression in reading.Dates.Read(predicate.Sentence))
        {
            var tie = TieOf(expression, predicate);
            if (tie != Tie.None && (tie > strongest || (tie == strongest && Distance(expression, predicate) < Distance(nearest!.Value, predicate)))
                && !IsOfContent(expression, category))
                (nearest, strongest) = (expression, tie);
        }
        if (nearest is { } found)
            return new EventDate(found.Value, found.Precision, found.Rule);
        return reading.Article.Date is { } date
            ? new EventDate(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DatePrecision.Day, "document") : null;
    }

    /// <summary>What is promised, demanded or threatened for a day to come was promised before it.</summary>
    private bool IsOfContent(DateExpression expression, EventCategory category) =>
        category != EventCategory.Consult && Ontology.Quad(category) is QuadClass.VerbalCooperation or QuadClass.VerbalConflict
        && expression.Time.First > reading.Article.Date;

    private static int Distance(DateExpression expression, Token predicate) => Math.Abs(expression.First - predicate.Index);

    private Tie TieOf(DateExpression expression, Token predicate)
    {
        var strongest = Tie.None;
        for (var index = expression.First; index < expression.End; index++)
        {
            var token = reading.Document[index];
            var isHead = token.IsRoot || token.HeadIndex < expression.First || token.HeadIndex >= expression.End;
            if (isHead && token.Upos is not (UniversalPos.PUNCT or UniversalPos.ADP) && TieOf(token, predicate) is var tie && tie > strongest)
                strongest = tie;
        }
        return strongest;
    }

    private static Tie TieOf(Token date, Token predicate)
    {
        if (date.IsRoot)
            return Tie.None;
        var governor = date.Head;
        if (Modifies(date))
            return governor == predicate ? Tie.Own : IsSubject(governor, predicate) ? Tie.Shared : Tie.None;
        while (governor != predicate && !IsPredicate(governor) && !governor.IsRoot)
            governor = governor.Head;
        return governor == predicate ? Tie.Own : Shares(predicate, governor) ? Tie.Shared : Tie.None;
    }

    /// <summary>"the 2015 accord", "Monday's raid", "the raid of 3 May": the date says which one it is.</summary>
    private static bool Modifies(Token date) =>
        !IsPredicate(date.Head) && (date.Relation == Relation.NmodPoss || Clause.Marker(date, "of")
            || (date.HeadIndex > date.Index && date.Relation.Universal() is Relation.Compound or Relation.Amod or Relation.Nummod or Relation.Nmod));

    private static bool IsSubject(Token noun, Token predicate) =>
        noun.HeadIndex == predicate.Index && noun.Relation.Universal() == Relation.Nsubj;

    /// <summary>
    /// A date of the governing clause also holds for what is coordinated with it, told in the infinitive or a participle,
    /// or is the deed that it does or undergoes; not for a clause with a subordinator of its own.
    /// </summary>
    private static bool Shares(Token predicate, Token clause)
    {
        for (; !predicate.IsRoot; predicate = predicate.Head)
        {
            var isShared = predicate.Relation.Universal() switch
            {
                Relation.Xcomp or Relation.Conj or Relation.Obj or Relation.Acl => predicate.Relation != Relation.AclRelcl,
                Relation.Nsubj => !IsPredicate(predicate),
                Relation.Advcl => Clause.Dependent(predicate, Relation.Mark) < 0,
                _ => false,
            };
            if (!isShared)
                return false;
            if (predicate.HeadIndex == clause.Index)
                return true;
        }
        return false;
    }

    private static bool IsPredicate(Token token) =>
        token.Upos is UniversalPos.VERB or UniversalPos.AUX || Clause.Dependent(token, Relation.Cop) >= 0;
}
