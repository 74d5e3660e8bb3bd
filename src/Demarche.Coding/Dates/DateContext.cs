using Demarche.Language.Tokens;

namespace Demarche.Coding.Dates;

/// <summary>A date read from the words up to <paramref name="End"/>.</summary>
/// <param name="End">Word after the last.</param>
/// <param name="Time">What it means.</param>
/// <param name="Rule">How it was computed.</param>
/// <param name="IsYearInferred">Whether the year was not stated but taken from the article.</param>
internal readonly record struct DateReading(int End, TimeStretch Time, string Rule, bool IsYearInferred = false);

/// <summary>What dates of a sentence are resolved against.</summary>
/// <param name="document">The text.</param>
/// <param name="words">The sentence at hand.</param>
/// <param name="article">Date of the article; null when unknown.</param>
internal sealed class DateContext(AnnotatedDocument document, DateWords words, DateOnly? article)
{
    /// <summary>Sentences after which "the following day" no longer follows a date named before.</summary>
    private const int Memory = 2;

    private TimeStretch _lastNamed;
    private int _lastNamedSentence = -Memory - 1;

    public DateOnly? Article => article;

    /// <summary>The date last named, in this sentence or shortly before; null when none was.</summary>
    public TimeStretch? Anchor(int word) => SentenceOf(word) - _lastNamedSentence <= Memory ? _lastNamed : null;

    public void Remember(TimeStretch named, int word) => (_lastNamed, _lastNamedSentence) = (named, SentenceOf(word));

    /// <summary>Whether the clause around a word tells of the past (-1) or of what is to come (1); 0 without a parse.</summary>
    public int Direction(int word) => ClauseTime.Of(document[words[word].Token]);

    /// <summary>Whether a number counts the noun after it: "2020 goats".</summary>
    public bool IsCount(int word)
    {
        var token = document[words[word].Token];
        return token.Relation == Relation.Nummod && token.HeadIndex > token.Index && token.Head.Xpos is "NNS" or "NNPS" or "$" or "SYM";
    }

    /// <summary>Whether the word is a verb: "fall", "spring".</summary>
    public bool IsVerb(int word) => document[words[word].Token].Upos is UniversalPos.VERB or UniversalPos.AUX;

    /// <summary>Whether a number stands before a noun in the singular, which it cannot count: "2015 accord".</summary>
    public bool IsOfOneThing(int word) => !words.IsEnd(word + 1) && document[words[word + 1].Token].Xpos is "NN";

    /// <summary>Whether no noun that a word could belong to follows it: not "20th floor".</summary>
    public bool IsPhraseEnd(int word) =>
        words.IsEnd(word + 1) || document[words[word + 1].Token].Upos is not (UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.ADJ);

    /// <summary>Whether the word belongs to the name of a person, or to a longer name that goes on after <paramref name="end"/>.</summary>
    public bool IsInName(int word, int end)
    {
        var token = document[words[word].Token];
        if (Actors.NameLayer.EntityAt(document, token.Index)?.Type == EntityType.Person)
            return true;
        if (end >= words.Count || !words.IsCapital(end) || words.Kind(end) != DateWordKind.None)
            return false;
        var next = document[words[end].Token];
        return NameParts.Contains(next.Lemma) || (token.IsRoot && token.Relation == default)
            || (token.HeadIndex == next.Index && next.Upos == UniversalPos.PROPN && token.Relation.Universal() is Relation.Compound or Relation.Flat or Relation.Nummod)
            || (next.HeadIndex == token.Index && next.Relation.Universal() is Relation.Flat or Relation.Compound);
    }

    private int SentenceOf(int word) => document[words[word].Token].Sentence.Index;

    /// <summary>What streets, bodies and treaties named after a date end in.</summary>
    private static readonly Syntax.WordSet NameParts = new(
    [
        "street", "avenue", "square", "bridge", "road", "boulevard", "prospekt", "lane", "embankment", "park", "district", "university", "hospital", "stadium",
        "airport", "school", "palace", "movement", "brigade", "division", "battalion", "regiment", "party", "front", "coalition", "alliance", "agreement", "accord",
        "island", "times", "post", "mirror", "club", "plaza", "dam", "canal", "tunnel", "museum", "martyr", "martyrs", "revolution",
    ]);
}
