using System.Collections.Frozen;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Modalities;

/// <summary>How a modal word stands to the act.</summary>
internal enum ModalUse : byte
{
    /// <summary>"will leave".</summary>
    Auxiliary,

    /// <summary>A predicate over a clause: "plans to leave", "is likely to leave".</summary>
    Governor,

    /// <summary>A verb over a noun of action: "plans an attack", "called for the withdrawal".</summary>
    Object,

    /// <summary>A noun over an act: "plan to leave", "threat of an attack".</summary>
    Noun,

    /// <summary>"planned attack", "the attack is possible".</summary>
    Adjective,

    Adverb,

    /// <summary>A determiner or pronoun: "no troops left", "nobody left".</summary>
    Determiner,

    Subordinator,

    /// <summary>A subordinator of time, which sets a condition when its clause is in the present: "once troops leave".</summary>
    Time,

    /// <summary>A verb that performs the act its object names: "will hold talks".</summary>
    Carrier,

    /// <summary>A verb that says of its subject that it takes place: "talks will begin".</summary>
    Happening,

    /// <summary>A noun for what is said: "the claim that troops left".</summary>
    Report,

    /// <summary>A verb with an object that it moves to act: "wants them to leave".</summary>
    Causative,

    /// <summary>What puts a clause with "if" as a question: "asked if they left".</summary>
    Asking,

    /// <summary>What denies a report: "dismissed the claim that troops left", "the claim is false".</summary>
    Rebuttal,
}

/// <summary>What a modal word makes of an act.</summary>
/// <param name="Modality">What the act becomes.</param>
/// <param name="Negated">What it becomes when the word itself is negated.</param>
internal readonly record struct ModalEffect(Modality Modality, Modality Negated)
{
    /// <summary>What usually becomes of a modality under negation: what is not planned is not so; the rest stays what it is.</summary>
    public static Modality UsualNegated(Modality modality) => modality switch
    {
        Modality.Intended or Modality.Asserted => Modality.Negated,
        Modality.Negated => Modality.Asserted,
        _ => modality,
    };

    /// <summary><paramref name="act"/> under this word.</summary>
    public Factuality On(Factuality act, bool negated) => (negated ? Negated : Modality) switch
    {
        Modality.Negated => act.NegatedIf(true),
        var modality => act.Weakened(modality),
    };
}

/// <summary>The words that make an act less than a fact: <c>modal-words.tsv</c>.</summary>
internal sealed class ModalWords
{
    private readonly FrozenDictionary<string, (string With, ModalEffect Effect)[]>[] _words;

    /// <param name="words">The words; <c>With</c> is a word that must stand beside, empty when none need.</param>
    public ModalWords(IEnumerable<(string Word, string With, ModalUse Use, ModalEffect Effect)> words)
    {
        _words = new FrozenDictionary<string, (string, ModalEffect)[]>[Enum.GetValues<ModalUse>().Length];
        var byUse = words.ToLookup(word => word.Use);
        foreach (var use in Enum.GetValues<ModalUse>())
        {
            _words[(int)use] = byUse[use].GroupBy(word => word.Word, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(word => word.With.Length > 0).Select(word => (word.With, word.Effect)).ToArray(),
                StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>What <paramref name="word"/> makes of an act of its own clause; asserted when nothing.</summary>
    public Modality Of(Token word, ModalUse use) => TryFind(word, word, use, out var effect) ? effect.Modality : Modality.Asserted;

    /// <summary>
    /// Finds what <paramref name="word"/>, by its form or else its lemma, does to its dependent <paramref name="act"/>. A row
    /// whose second word stands with either of them goes before the row without one.
    /// </summary>
    public bool TryFind(Token word, Token act, ModalUse use, out ModalEffect effect)
    {
        var words = _words[(int)use];
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.Form, out var rows) && TryFind(rows, word, act, out effect))
            return true;
        if (words.TryGetValue(word.Lemma, out rows) && TryFind(rows, word, act, out effect))
            return true;
        effect = default;
        return false;
    }

    private static bool TryFind((string With, ModalEffect Effect)[] rows, Token word, Token act, out ModalEffect effect)
    {
        foreach (var (with, found) in rows)
        {
            effect = found;
            if (with.Length == 0 || StandsBeside(with, word, act))
                return true;
        }
        effect = default;
        return false;
    }

    /// <summary>A particle or adverb of the word, or what introduces the act or another phrase below the word: "call on them to leave".</summary>
    private static bool StandsBeside(string with, Token word, Token act)
    {
        if (Clause.Marker(act, with))
            return true;
        foreach (var index in word.Dependents)
        {
            var dependent = word.Document[index];
            if (dependent.Relation is Relation.CompoundPrt or Relation.Advmod or Relation.Xcomp or Relation.Obj or Relation.Obl or Relation.Aux or Relation.Case or Relation.Det
                && dependent.Lemma.Equals(with, StringComparison.OrdinalIgnoreCase))
                return true;
            if (dependent.Relation == Relation.Obl && Clause.Marker(dependent, with))
                return true;
        }
        return false;
    }
}
