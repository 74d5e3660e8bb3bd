using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>
/// The table that was last spoken of, which later words need not name again: "Oman offered Muscat; Chad accepted", "Mali will
/// not hear of it", "turned the invitation down".
/// </summary>
internal sealed class OpenTable(DocumentReading reading)
{
    private const int ReachOfSilence = 1, ReachOfPronoun = 1, ReachOfNoun = 4;
    private static readonly WordSet Pronouns = new(["it", "that", "this", "both", "them"]);
    private static readonly WordSet Determiners = new(["the", "this", "that", "these", "those", "such", "both"]);
    private NegotiatingTable? _table;
    private int _sentence;

    /// <summary>Notes the table that <paramref name="sentence"/> speaks of.</summary>
    public void Note(NegotiatingTable table, int sentence) => (_table, _sentence) = (table, sentence);

    /// <summary>The table that a predicate means which names none: "Chad accepted".</summary>
    public NegotiatingTable? Unsaid(Token predicate) => Within(predicate, ReachOfSilence);

    /// <summary>The table that a pronoun, or a noun such as "the offer", stands for; null when it stands for none.</summary>
    public NegotiatingTable? Meant(int index)
    {
        if (index < 0)
            return null;
        var token = reading.Document[index];
        if (Pronouns.Contains(token.Lemma) && token.Relation != Relation.Det)
            return Within(token, ReachOfPronoun);
        var words = reading.Lexicons.Tables;
        return (words.Offers.Contains(token) || words.Tables.Contains(token) || words.Mediations.Contains(token)) && IsDefinite(token) ? Within(token, ReachOfNoun) : null;
    }

    private NegotiatingTable? Within(Token token, int reach) => token.Sentence.Index - _sentence <= reach ? _table : null;

    private static bool IsDefinite(Token noun)
    {
        foreach (var index in noun.Dependents)
        {
            var dependent = noun.Document[index];
            if ((dependent.Relation == Relation.Det && Determiners.Contains(dependent.Lemma)) || dependent.Relation == Relation.NmodPoss)
                return true;
        }
        return false;
    }
}
