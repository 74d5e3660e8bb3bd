using Demarche.Language.Tokens;

namespace Demarche.Language.Evaluation;

/// <summary>How many units a gold and a system analysis have, and how many are equal.</summary>
public readonly record struct MatchCount(int Gold, int System, int Correct)
{
    public double Precision => System == 0 ? 0 : (double)Correct / System;

    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    /// <summary>Harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Gold + System == 0 ? 0 : 2.0 * Correct / (Gold + System);

    public static MatchCount operator +(MatchCount left, MatchCount right) =>
        new(left.Gold + right.Gold, left.System + right.System, left.Correct + right.Correct);
}

/// <summary>
/// The measures of the CoNLL 2018 shared task (Zeman et al. 2018): system words are aligned with gold words by their place in
/// the text, white space left out, so that raw-text and gold-token analyses are scored alike. Relations are compared without
/// their subtypes.
/// </summary>
public sealed record ConlluScore
{
    private static readonly HashSet<string> UniversalFeatures = [
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree",
        "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite"];

    private static readonly HashSet<Relation> ContentRelations = [
        Relation.Nsubj, Relation.Obj, Relation.Iobj, Relation.Csubj, Relation.Ccomp, Relation.Xcomp, Relation.Obl, Relation.Vocative,
        Relation.Expl, Relation.Dislocated, Relation.Advcl, Relation.Advmod, Relation.Discourse, Relation.Nmod, Relation.Appos,
        Relation.Nummod, Relation.Acl, Relation.Amod, Relation.Conj, Relation.Fixed, Relation.Flat, Relation.Compound, Relation.List,
        Relation.Parataxis, Relation.Orphan, Relation.Goeswith, Relation.Reparandum, Relation.Root, Relation.Dep];

    public MatchCount Tokens { get; init; }

    public MatchCount Sentences { get; init; }

    public MatchCount Words { get; init; }

    public MatchCount Upos { get; init; }

    public MatchCount Xpos { get; init; }

    /// <summary>Universal features only, as in the shared task.</summary>
    public MatchCount Features { get; init; }

    public MatchCount Lemmas { get; init; }

    public MatchCount Uas { get; init; }

    public MatchCount Las { get; init; }

    /// <summary>LAS over content words.</summary>
    public MatchCount Clas { get; init; }

    public static ConlluScore operator +(ConlluScore left, ConlluScore right) => new()
    {
        Tokens = left.Tokens + right.Tokens,
        Sentences = left.Sentences + right.Sentences,
        Words = left.Words + right.Words,
        Upos = left.Upos + right.Upos,
        Xpos = left.Xpos + right.Xpos,
        Features = left.Features + right.Features,
        Lemmas = left.Lemmas + right.Lemmas,
        Uas = left.Uas + right.Uas,
        Las = left.Las + right.Las,
        Clas = left.Clas + right.Clas,
    };

    /// <summary>Scores one document.</summary>
    /// <exception cref="ArgumentException">The two have different texts.</exception>
    public static ConlluScore Of(AnnotatedDocument gold, AnnotatedDocument system)
    {
        var (goldUnits, systemUnits) = (AlignedUnits.Of(gold), AlignedUnits.Of(system));
        if (goldUnits.Characters != systemUnits.Characters)
            throw new ArgumentException($"The analyses are of different texts: {goldUnits.Characters} and {systemUnits.Characters} characters besides white space.");
        var pairs = WordAlignment.Of(goldUnits.Words, systemUnits.Words);
        var systemOfGold = pairs.ToDictionary(pair => pair.Gold, pair => pair.System);
        int Count(Func<Token, Token, bool> equal) => pairs.Count(pair => equal(gold[pair.Gold], system[pair.System]));
        MatchCount OfWords(Func<Token, Token, bool> equal) => new(gold.TokenCount, system.TokenCount, Count(equal));
        bool SameHead(Token g, Token s) => g.IsRoot || s.IsRoot
            ? g.IsRoot == s.IsRoot
            : systemOfGold.TryGetValue(g.HeadIndex, out var head) && head == s.HeadIndex;
        bool SameArc(Token g, Token s) => SameHead(g, s) && g.Relation.Universal() == s.Relation.Universal();
        bool IsContent(Token token) => ContentRelations.Contains(token.Relation.Universal());
        return new ConlluScore
        {
            Tokens = Spans(goldUnits.Tokens, systemUnits.Tokens),
            Sentences = Spans(goldUnits.Sentences, systemUnits.Sentences),
            Words = OfWords((_, _) => true),
            Upos = OfWords((g, s) => g.Upos == s.Upos),
            Xpos = OfWords((g, s) => g.Xpos == s.Xpos),
            Features = OfWords((g, s) => Universal(g) == Universal(s)),
            Lemmas = OfWords((g, s) => g.Lemma == "_" || g.Lemma == s.Lemma),
            Uas = OfWords(SameHead),
            Las = OfWords(SameArc),
            Clas = new MatchCount(
                gold.Tokens.Count(IsContent), system.Tokens.Count(IsContent),
                Count((g, s) => IsContent(g) && SameArc(g, s))),
        };
    }

    private static MatchCount Spans(List<(int, int)> gold, List<(int, int)> system) =>
        new(gold.Count, system.Count, gold.Intersect(system).Count());

    private static string Universal(Token token) =>
        string.Join('|', token.Features.Conllu.Split('|').Where(feature => UniversalFeatures.Contains(feature.Split('=')[0])));
}
