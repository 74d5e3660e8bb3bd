using Demarche.Language.Entities;
using Demarche.Language.Tokens;

namespace Demarche.Language.Coreference;

/// <summary>
/// Links definite phrases: by their noun to an earlier phrase, title or name ("the minister" after "Foreign Minister X"),
/// by their kind to the only fitting name nearby ("the country", "the American diplomat"), and "the two sides" to a pair.
/// </summary>
internal sealed class NounSieve
{
    private const int LongestChain = 8;
    private const int SentencesToNoun = 12;
    private const int SentencesToThing = 5;
    private const int SentencesToName = 40;
    private const int SentencesToKind = 2;
    private const int SentencesToPair = 4;
    private const int MentionsToKind = 40;

    private static readonly HashSet<string> CountryNouns = new(StringComparer.Ordinal) { "country", "nation", "republic", "kingdom", "state" };
    private static readonly HashSet<string> CityNouns = new(StringComparer.Ordinal) { "city", "town", "capital" };
    private static readonly HashSet<string> GroupNouns = new(StringComparer.Ordinal)
    {
        "group", "organization", "organisation", "company", "firm", "party", "movement", "agency", "bloc", "body", "alliance",
        "union", "institution", "network", "newspaper", "channel", "corporation", "ministry", "committee", "commission",
    };
    private static readonly HashSet<string> PersonNouns = new(StringComparer.Ordinal)
    {
        "diplomat", "official", "leader", "politician", "envoy", "negotiator", "mediator", "statesman", "representative", "man", "woman",
    };
    private static readonly HashSet<string> PairNouns = new(StringComparer.Ordinal)
    {
        "side", "party", "country", "nation", "state", "neighbor", "neighbour", "leader", "president", "minister", "government", "man", "capital",
    };

    private static readonly HashSet<string> FixedPhraseNouns = new(StringComparer.Ordinal)
    {
        "time", "fact", "reason", "way", "case", "addition", "end", "part", "rest", "other", "example", "result", "order", "day",
        "year", "week", "month", "morning", "moment", "past", "future", "number", "kind", "sort", "point", "thing", "matter",
        "same", "beginning", "use", "basis", "hand", "context", "lot", "interest", "effect", "ability",
    };

    private readonly List<NounUse> _uses = [];
    private readonly Dictionary<ulong, int> _latestUse = [];

    public void Resolve(Discourse discourse)
    {
        _uses.Clear();
        _latestUse.Clear();
        var pair = -1;
        for (var index = 0; index < discourse.Mentions.Count; index++)
        {
            var mention = discourse.Mentions[index];
            switch (mention.Kind)
            {
                case MentionKind.Coordination:
                    pair = index;
                    break;
                case MentionKind.Name:
                    AddTitlesAndHead(discourse, index);
                    break;
                case MentionKind.Nominal:
                    if (IsAnaphoric(discourse, mention))
                        _ = TryPair(discourse, index, pair) || TrySameNoun(discourse, index) || TryKind(discourse, index);
                    AddUse(discourse, index, mention.Head);
                    break;
            }
        }
    }

    private static bool IsAnaphoric(Discourse discourse, in Mention mention)
    {
        if (FixedPhraseNouns.Contains(discourse.Document.Lemmas[mention.Head]))
            return false;
        for (var child = discourse.FirstChild[mention.Head]; child >= 0; child = discourse.NextSibling[child])
        {
            if (discourse.Document.Relations[child] is Relation.NmodPoss or Relation.Acl or Relation.AclRelcl or Relation.Ccomp)
                return false;
        }
        return mention.Determination == Determination.Definite
            || (mention.Determination == Determination.Bare && discourse.Document.Upos[mention.Head] == UniversalPos.PROPN);
    }

    private bool TrySameNoun(Discourse discourse, int index)
    {
        var mention = discourse.Mentions[index];
        var use = _latestUse.GetValueOrDefault(NounKey(discourse, mention.Head), -1);
        for (var step = 0; use >= 0 && step < LongestChain; step++, use = _uses[use].Previous)
        {
            var antecedent = discourse.Mentions[_uses[use].Mention];
            var reach = antecedent.IsName ? SentencesToName : mention.IsGuess ? SentencesToThing : SentencesToNoun;
            if (mention.Sentence - antecedent.Sentence > reach)
                return false;
            if (antecedent.End > mention.First || !discourse.ModifiersIncluded(mention, antecedent) || !NumbersAgree(discourse, index, _uses[use].Mention))
                continue;
            discourse.Link(index, _uses[use].Mention, CoreferenceRule.SameNoun);
            return true;
        }
        return false;
    }

    private static bool NumbersAgree(Discourse discourse, int left, int right) =>
        (discourse.Mentions[left].Traits & discourse.Mentions[right].Traits & Traits.AnyNumber) != 0;

    private static bool TryKind(Discourse discourse, int index)
    {
        var mention = discourse.Mentions[index];
        if ((mention.Traits & Traits.Singular) == 0 || discourse.Document.Upos[mention.Head] != UniversalPos.NOUN)
            return false;
        var noun = discourse.Document.Lemmas[mention.Head];
        if (PersonNouns.Contains(noun))
            return LinkOnly(discourse, index, static (discourse, mention, candidate) =>
                candidate.EntityType == EntityType.Person && ModifiersFit(discourse, mention, candidate));
        if (mention.ModifierCount > 0)
            return false;
        if (CountryNouns.Contains(noun))
            return LinkOnly(discourse, index, static (discourse, _, candidate) => KindOfPlace(discourse, candidate) == PlaceKind.Country);
        if (CityNouns.Contains(noun))
            return LinkOnly(discourse, index, static (discourse, _, candidate) => KindOfPlace(discourse, candidate) is PlaceKind.City or PlaceKind.Capital);
        return GroupNouns.Contains(noun)
            && LinkOnly(discourse, index, static (_, _, candidate) => candidate.EntityType == EntityType.Organization);
    }

    /// <summary>Links to the only fitting name of the nearest sentence that has one; abstains where there are several.</summary>
    private static bool LinkOnly(Discourse discourse, int index, Func<Discourse, Mention, Mention, bool> fits)
    {
        var mention = discourse.Mentions[index];
        var (found, sentence) = (-1, -1);
        for (var candidate = index - 1; candidate >= Math.Max(0, index - MentionsToKind); candidate--)
        {
            var other = discourse.Mentions[candidate];
            if (mention.Sentence - other.Sentence > SentencesToKind || (found >= 0 && other.Sentence != sentence))
                break;
            if (!other.IsName || other.End > mention.First || !fits(discourse, mention, other) || !discourse.Agree(index, candidate))
                continue;
            if (found >= 0 && discourse.ClusterOf(found) != discourse.ClusterOf(candidate))
                return false;
            (found, sentence) = (candidate, other.Sentence);
        }
        if (found < 0)
            return false;
        discourse.Link(index, found, CoreferenceRule.KindOfName);
        return true;
    }

    /// <summary>Whether the countries among the mention's modifiers are those of the candidate, in any of its mentions nearby.</summary>
    private static bool ModifiersFit(Discourse discourse, in Mention mention, in Mention candidate)
    {
        var document = discourse.Document;
        for (var child = discourse.FirstChild[mention.Head]; child >= 0; child = discourse.NextSibling[child])
        {
            if (document.Relations[child] is not (Relation.Amod or Relation.Compound or Relation.Nmod))
                continue;
            var country = NameHash.OfModifier(document.Lemmas[child]);
            if (country == NameHash.Of(document.Lemmas[child]))
                continue;
            var modifiers = discourse.Modifiers;
            var found = false;
            for (var modifier = candidate.ModifierStart; modifier < candidate.ModifierStart + candidate.ModifierCount; modifier++)
                found |= modifiers[modifier] == country;
            if (!found)
                return false;
        }
        return true;
    }

    private static PlaceKind KindOfPlace(Discourse discourse, in Mention candidate)
    {
        if (candidate.EntityType is not (EntityType.GeopoliticalEntity or EntityType.Location))
            return PlaceKind.Natural;
        var span = TextSpan.FromBounds(
            discourse.Document.Starts[candidate.NameFirst],
            discourse.Document.Starts[candidate.NameEnd - 1] + discourse.Document.Lengths[candidate.NameEnd - 1]);
        return PlaceNames.TryFind(span.Of(discourse.Document.Text), out var place) ? place.Kind : PlaceKind.Natural;
    }

    private static bool TryPair(Discourse discourse, int index, int pair)
    {
        var mention = discourse.Mentions[index];
        if (pair < 0 || (mention.Traits & Traits.Plural) == 0 || !PairNouns.Contains(discourse.Document.Lemmas[mention.Head]))
            return false;
        var says = false;
        for (var child = discourse.FirstChild[mention.Head]; child >= 0; child = discourse.NextSibling[child])
            says |= discourse.Document.Lemmas[child] is "two" or "both";
        var names = discourse.Mentions[pair];
        if (!says || mention.Sentence - names.Sentence > SentencesToPair || names.End > mention.First)
            return false;
        if (discourse.Document.Lemmas[mention.Head] is not ("side" or "party") && !discourse.Agree(index, pair))
            return false;
        discourse.Link(index, pair, CoreferenceRule.Pair);
        return true;
    }

    /// <summary>Enters a name under the nouns of its title, and under its own last noun: "the European Commission" as "commission".</summary>
    private void AddTitlesAndHead(Discourse discourse, int index)
    {
        var mention = discourse.Mentions[index];
        var document = discourse.Document;
        for (var token = mention.First; token < mention.End; token++)
        {
            var isTitle = token < mention.NameFirst && document.Upos[token] is UniversalPos.NOUN or UniversalPos.PROPN;
            var isHead = token == mention.Head && mention.EntityType is EntityType.Organization or EntityType.Miscellaneous;
            if ((isTitle || isHead) && WordClasses.OfNoun(document.Form(token)) != Traits.None)
                AddUse(discourse, index, token);
        }
    }

    private void AddUse(Discourse discourse, int index, int token)
    {
        var key = NounKey(discourse, token);
        _uses.Add(new NounUse(index, _latestUse.GetValueOrDefault(key, -1)));
        _latestUse[key] = _uses.Count - 1;
    }

    private static ulong NounKey(Discourse discourse, int token) => NameHash.Of(discourse.Document.Lemmas[token]);

    /// <summary>A noun as used by a mention, and the use of the same noun before it.</summary>
    private readonly record struct NounUse(int Mention, int Previous);
}
