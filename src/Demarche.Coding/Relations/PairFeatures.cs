using Demarche.Coding.Syntax;
using Demarche.Language.Neural;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Relations;

/// <summary>
/// The evidence on what one party does to another: what the patterns found, the path between the two through the
/// dependencies, the words that govern them, and the words between and around them.
/// </summary>
internal static class PairFeatures
{
    /// <summary>Number of slots of averaged word vectors.</summary>
    public const int Slots = 5;

    private const int MaximumPath = 12;

    public static FeatureList Of(PairReading pair, bool named)
    {
        var features = new FeatureList(named);
        AddActs(pair, features);
        features.Acts = features.Keys.Count;
        AddParties(pair, features);
        if (pair.SourceHead >= 0 && pair.TargetHead >= 0)
            AddPath(pair, features);
        if (pair.SourceHead >= 0)
            AddGovernor(pair, pair.SourceHead, "S", slot: 1, features);
        if (pair.TargetHead >= 0)
            AddGovernor(pair, pair.TargetHead, "T", slot: 2, features);
        AddWords(pair, features);
        return features;
    }

    private static void AddActs(PairReading pair, FeatureList features)
    {
        foreach (var (fit, draft) in pair.Acts)
        {
            features.Add("act", fit.ToString(), draft.Code.Category.ToString());
            if (fit == pair.Acts[0].Fit)
            {
                features.Add("best act", draft.Code.Category.ToString());
                features.Add("best act's mood", draft.Code.Category.ToString(), draft.Modality.ToString());
            }
        }
        features.Add("best fit", pair.Acts is [var best, ..] ? best.Fit.ToString() : "none");
    }

    private static void AddParties(PairReading pair, FeatureList features)
    {
        if (pair.SourceHead >= 0)
            AddParty(pair, pair.Source, pair.SourceHead, "S", features);
        if (pair.TargetHead >= 0)
            AddParty(pair, pair.Target, pair.TargetHead, "T", features);
        if (pair.SourceHead < 0 || pair.TargetHead < 0)
        {
            features.Add("alone", pair.SourceHead < 0 ? "T" : "S");
            return;
        }
        features.Add("sectors", pair.Source?.Sector ?? "none", pair.Target?.Sector ?? "none");
        features.Add("same country", pair.Source?.Code is { } code && code == pair.Target?.Code ? "yes" : "no");
        features.Add("order", pair.SourceHead < pair.TargetHead ? "S first" : "T first");
    }

    private static void AddParty(PairReading pair, ActorReference? party, int head, string side, FeatureList features)
    {
        features.Add(side + " sector", party?.Sector ?? "none");
        features.Add(side + " head", Lower(pair.Reading.Document[head]));
    }

    /// <summary>From each mention up to where the two meet.</summary>
    private static void AddPath(PairReading pair, FeatureList features)
    {
        var document = pair.Reading.Document;
        var up = Chain(document[pair.SourceHead]);
        var down = Chain(document[pair.TargetHead]);
        var meeting = up.FindIndex(down.Contains);
        if (meeting < 0)
        {
            features.Add("path", "none");
            return;
        }
        var top = document[up[meeting]];
        var downEnd = down.IndexOf(up[meeting]);
        var path = "";
        for (var i = 0; i < meeting; i++)
            path += $">{document[up[i]].Relation}";
        path += "^";
        for (var i = downEnd - 1; i >= 0; i--)
            path += $"<{document[down[i]].Relation}";
        features.Add("path", path);
        features.Add("path at", path, Word(pair, top.Index));
        for (var i = 1; i <= meeting; i++)
            AddOnPath(pair, up[i], "up", features);
        for (var i = 1; i < downEnd; i++)
            AddOnPath(pair, down[i], "down", features);
        features.Add("top", Word(pair, top.Index), Frames(pair, top));
        foreach (var index in top.Dependents)
        {
            if (document[index].Upos is UniversalPos.NOUN or UniversalPos.VERB or UniversalPos.ADJ or UniversalPos.ADP or UniversalPos.PART or UniversalPos.AUX)
                features.Add("below top", Word(pair, top.Index), document[index].Relation.ToString(), Word(pair, index));
        }
    }

    private static void AddOnPath(PairReading pair, int token, string side, FeatureList features)
    {
        var word = pair.Reading.Document[token];
        features.Add("on path", Word(pair, token));
        features.Add("on path " + side, Word(pair, token), word.Relation.ToString());
        features.Add("frames on path", Frames(pair, word));
        features.Words.Add((0, Key(word)));
    }

    /// <summary>What a mention depends on, as what, and what else depends on that.</summary>
    private static void AddGovernor(PairReading pair, int mention, string side, int slot, FeatureList features)
    {
        var document = pair.Reading.Document;
        var token = document[mention];
        while (token is { IsRoot: false, Relation: Relation.Conj or Relation.Appos or Relation.Flat or Relation.Compound })
            token = token.Head;
        if (token.IsRoot)
        {
            features.Add(side + " governor", "root");
            return;
        }
        var governor = token.Head;
        var preposition = Clause.Dependent(token, Relation.Case) is var marker and >= 0 ? Lower(document[marker]) : "";
        features.Add(side + " governor", Word(pair, governor.Index), token.Relation.ToString(), preposition);
        features.Add(side + " governor's frames", Frames(pair, governor), token.Relation.ToString());
        features.Add(side + " role", token.Relation.ToString(), preposition, Clause.IsPassive(governor) ? "passive" : "");
        var factuality = pair.Reading.Modality.Of(governor);
        features.Add(side + " mood", factuality.Modality.ToString(), factuality.Negated ? "negated" : "");
        features.Add(side + " mood of frames", Frames(pair, governor), factuality.Modality.ToString(), factuality.Negated ? "negated" : "");
        features.Words.Add((slot, Key(governor)));
        foreach (var index in governor.Dependents)
        {
            if (index == token.Index || document[index].Upos is not (UniversalPos.NOUN or UniversalPos.VERB or UniversalPos.ADJ or UniversalPos.ADP))
                continue;
            features.Add(side + " sibling", document[index].Relation.ToString(), Word(pair, index));
            features.Add(side + " governor and sibling", Word(pair, governor.Index), Word(pair, index));
            features.Words.Add((slot, Key(document[index])));
        }
    }

    private static void AddWords(PairReading pair, FeatureList features)
    {
        var document = pair.Reading.Document;
        var (first, last) = (pair.First, pair.Last);
        var before = "";
        for (var index = document[first].Sentence.First; index < document[last].Sentence.End; index++)
        {
            var token = document[index];
            var word = Word(pair, index);
            var zone = index < first ? "before" : index > last ? "after" : "between";
            if (token.Upos is UniversalPos.NOUN or UniversalPos.VERB or UniversalPos.ADJ or UniversalPos.ADP or UniversalPos.PART or UniversalPos.ADV && word[0] != '[')
            {
                features.Add(zone, word);
                if (token.Upos is UniversalPos.NOUN or UniversalPos.VERB or UniversalPos.ADJ)
                {
                    features.Add("word", word);
                    features.Words.Add((zone == "between" ? 3 : 4, Key(token)));
                    if (Frames(pair, token) is { Length: > 0 } frames)
                        features.Add("frames " + zone, frames);
                }
            }
            if (zone == "between" || index == first)
                features.Add("pair", before, word);
            if (token.Upos is not (UniversalPos.DET or UniversalPos.PUNCT))
                before = word;
        }
    }

    /// <summary>The categories of the patterns that a word heads: what it may be, before its frame is looked at.</summary>
    private static string Frames(PairReading pair, Token token)
    {
        var found = 0;
        foreach (var pattern in pair.Reading.Lexicons.Events.For(token))
            found |= pattern.Code is { } code ? 1 << (int)code.Category : 1 << 16;
        if (found == 0)
            return "";
        var names = "";
        for (var category = 0; category <= 16; category++)
        {
            if ((found >> category & 1) != 0)
                names += category == 16 ? "operator " : $"{(EventCategory)category} ";
        }
        return names;
    }

    private static List<int> Chain(Token token)
    {
        var chain = new List<int> { token.Index };
        while (!token.IsRoot && chain.Count < MaximumPath)
        {
            token = token.Head;
            chain.Add(token.Index);
        }
        return chain;
    }

    /// <summary>A word as the classifier sees it: the mentions, other parties and numbers by kind, all else by lemma.</summary>
    private static string Word(PairReading pair, int index)
    {
        var token = pair.Reading.Document[index];
        if (index == pair.SourceHead)
            return "[S]";
        if (index == pair.TargetHead)
            return "[T]";
        if (pair.IsInside(token))
            return "[in]";
        return token.Upos switch
        {
            UniversalPos.PROPN => "[name]",
            UniversalPos.NUM => "[number]",
            _ => Lower(token),
        };
    }

    private static string Lower(Token token) => token.Lemma.ToLowerInvariant();

    private static ulong Key(Token token) => FormFeatures.Of(token.Lemma).Vector;
}
