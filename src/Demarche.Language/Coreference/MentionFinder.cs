using Demarche.Language.Tokens;

namespace Demarche.Language.Coreference;

/// <summary>
/// Finds the mentions of a document in the order of their heads: pronouns, names (whole entities), noun phrases, and
/// coordinations of names. Linear in the number of tokens.
/// </summary>
internal sealed class MentionFinder
{
    private int[] _left = [];
    private int[] _right = [];
    private int[] _pending = [];
    private int[] _queue = [];
    private int[] _entityOf = [];

    /// <summary>The entity that last became a mention: where a parse tears a name apart, its first part stands for it.</summary>
    private int _lastNamed;

    public void Find(Discourse discourse)
    {
        MeasurePhrases(discourse);
        MarkEntities(discourse.Document);
        for (var token = 0; token < discourse.Document.Count; token++)
        {
            if (TryMention(discourse, token, out var mention))
            {
                discourse.MentionOfHead[token] = discourse.Mentions.Count;
                discourse.Mentions.Add(mention);
            }
        }
        AddCoordinations(discourse);
    }

    private bool TryMention(Discourse discourse, int token, out Mention mention)
    {
        var document = discourse.Document;
        mention = new Mention
        {
            First = token, End = token + 1, Head = token, Sentence = discourse.SentenceOf[token], Entity = -1,
            ModifierStart = discourse.Modifiers.Count,
        };
        if (document.Upos[token] is UniversalPos.PRON or UniversalPos.DET && WordClasses.IsPronoun(document.Form(token), out var pronoun))
        {
            mention.Kind = MentionKind.Pronoun;
            mention.Pronoun = pronoun;
            mention.Traits = pronoun.Traits;
            mention.Determination = Determination.Definite;
            return document.Relations[token] is not (Relation.Expl or Relation.Compound or Relation.Flat);
        }
        var entity = _entityOf[token];
        if (entity >= 0)
            return entity != _lastNamed && TryName(discourse, entity, ref mention);
        if (document.Upos[token] is not (UniversalPos.NOUN or UniversalPos.PROPN) || !HeadsPhrase(document, token))
            return false;
        mention.Kind = MentionKind.Nominal;
        (mention.First, mention.End) = (_left[token], _right[token] + 1);
        mention.Determination = DeterminationOf(discourse, token);
        (mention.Traits, mention.IsGuess) = NominalTraits(document, token);
        AddModifiers(discourse, ref mention);
        return true;
    }

    private bool TryName(Discourse discourse, int entity, ref Mention mention)
    {
        var document = discourse.Document;
        var (first, end, type) = document.Entities[entity];
        var head = document.Heads[mention.Head];
        if ((head >= first && head < end) || document.Upos[mention.Head] is UniversalPos.PUNCT or UniversalPos.ADP or UniversalPos.DET)
            return false;
        if (type == EntityType.NationalOrPoliticalGroup
            && (document.Upos[mention.Head] == UniversalPos.ADJ || !HeadsPhrase(document, mention.Head)))
            return false;
        _lastNamed = entity;
        mention.Kind = MentionKind.Name;
        mention.Determination = Determination.Definite;
        (mention.First, mention.End) = (Math.Min(_left[mention.Head], first), Math.Max(_right[mention.Head] + 1, end));
        (mention.Entity, mention.EntityType, mention.NameFirst, mention.NameEnd) = (entity, type, first, end);
        mention.Traits = NameTraits(discourse, mention);
        AddModifiers(discourse, ref mention);
        return true;
    }

    private static Traits NameTraits(Discourse discourse, in Mention mention)
    {
        var document = discourse.Document;
        switch (mention.EntityType)
        {
            case EntityType.Person:
                var gender = mention.NameEnd - mention.NameFirst > 1
                    ? WordClasses.GenderOfGivenName(document.Form(mention.NameFirst))
                    : Traits.AnyGender;
                for (var token = mention.First; token < mention.NameFirst; token++)
                    gender = NarrowGender(NarrowGender(gender, WordClasses.GenderOfTitle(document.Form(token))), WordClasses.OfNoun(document.Lemmas[token]));
                return Traits.Person | Traits.Singular | gender;
            case EntityType.Organization:
                return Traits.Group | Traits.AnyNumber | Traits.AnyGender;
            case EntityType.GeopoliticalEntity:
                return Traits.Place | Traits.Group | Traits.Singular | Traits.AnyGender;
            case EntityType.Location:
                return Traits.Place | Traits.Singular | Traits.AnyGender;
            case EntityType.NationalOrPoliticalGroup:
                return Traits.Person | Traits.Group | Traits.AnyGender | (document.Xpos[mention.Head] is "NNS" or "NNPS" ? Traits.Plural : Traits.AnyNumber);
            default:
                return Traits.Thing | Traits.Group | Traits.AnyNumber | Traits.AnyGender;
        }
    }

    private static Traits NarrowGender(Traits gender, Traits evidence)
    {
        var shared = gender & evidence & Traits.AnyGender;
        return shared == 0 ? gender : shared;
    }

    private static (Traits Traits, bool IsGuess) NominalTraits(DocumentBuilder document, int token)
    {
        var number = document.Xpos[token] is "NNS" or "NNPS" || document.Features[token].Has("Number", "Plur") ? Traits.Plural : Traits.Singular;
        var traits = WordClasses.OfNoun(document.Lemmas[token]);
        if (traits != Traits.None)
            return (traits | number | ((traits & Traits.Group) != 0 ? Traits.Plural : 0), false);
        return document.Upos[token] == UniversalPos.PROPN
            ? (Traits.AnyClass | Traits.AnyGender | number, true)
            : (Traits.Thing | Traits.AnyGender | number, true);
    }

    private static Determination DeterminationOf(Discourse discourse, int token)
    {
        for (var child = discourse.FirstChild[token]; child >= 0; child = discourse.NextSibling[child])
        {
            switch (discourse.Document.Relations[child])
            {
                case Relation.NmodPoss:
                    return Determination.Definite;
                case Relation.Det:
                    return discourse.Document.Lemmas[child] is "the" or "this" or "that" or "these" or "those" or "both" ? Determination.Definite : Determination.Indefinite;
            }
        }
        return Determination.Bare;
    }

    /// <summary>The words that narrow the mention down, as keys; for a name also its title.</summary>
    private static void AddModifiers(Discourse discourse, ref Mention mention)
    {
        var document = discourse.Document;
        for (var child = discourse.FirstChild[mention.Head]; child >= 0; child = discourse.NextSibling[child])
        {
            if (document.Relations[child] is not (Relation.Amod or Relation.Compound or Relation.Nummod or Relation.Nmod or Relation.NmodPoss or Relation.NmodDesc or Relation.Flat)
                || document.Upos[child] is UniversalPos.PRON or UniversalPos.DET)
                continue;
            discourse.Modifiers.Add(NameHash.OfModifier(document.Lemmas[child]));
            for (var inner = discourse.FirstChild[child]; inner >= 0; inner = discourse.NextSibling[inner])
            {
                if (document.Relations[inner] is Relation.Amod or Relation.Compound or Relation.Flat)
                    discourse.Modifiers.Add(NameHash.OfModifier(document.Lemmas[inner]));
            }
        }
        mention.ModifierCount = discourse.Modifiers.Count - mention.ModifierStart;
    }

    private static bool HeadsPhrase(DocumentBuilder document, int token) => document.Relations[token] is not (
        Relation.Compound or Relation.Flat or Relation.Fixed or Relation.Goeswith or Relation.NmodDesc or Relation.Amod
        or Relation.Nummod or Relation.Advmod or Relation.Discourse or Relation.Case or Relation.Reparandum);

    /// <summary>Makes each pair of conjoined names a plural mention of its own, for "the two sides" and "they".</summary>
    private static void AddCoordinations(Discourse discourse)
    {
        var document = discourse.Document;
        var names = discourse.Mentions.Count;
        for (var index = 0; index < names; index++)
        {
            var first = discourse.Mentions[index];
            if (first.IsPronoun || document.Relations[first.Head] == Relation.Conj)
                continue;
            var (last, count) = (-1, 1);
            for (var child = discourse.FirstChild[first.Head]; child >= 0; child = discourse.NextSibling[child])
            {
                if (document.Relations[child] != Relation.Conj)
                    continue;
                var conjunct = discourse.MentionOfHead[child];
                if (conjunct < 0 || (discourse.Mentions[conjunct].Traits & first.Traits & Traits.AnyClass) == 0 || discourse.ChildWith(child, Relation.Cc) is var cc && cc >= 0 && discourse.HasLemma(cc, "or"))
                {
                    last = -1;
                    break;
                }
                (last, count) = (conjunct, count + 1);
            }
            if (last < 0)
                continue;
            discourse.Mentions.Add(new Mention
            {
                First = first.First, End = Math.Max(first.End, discourse.Mentions[last].End), Head = first.Head, Sentence = first.Sentence,
                Kind = MentionKind.Coordination, Entity = -1, Determination = Determination.Definite,
                Traits = first.Traits & Traits.AnyClass | Traits.AnyGender | Traits.Plural, ModifierStart = discourse.Modifiers.Count,
            });
        }
        discourse.Mentions.Sort(static (left, right) =>
            left.Head != right.Head ? left.Head.CompareTo(right.Head) : right.Kind.CompareTo(left.Kind));
        for (var index = 0; index < discourse.Mentions.Count; index++)
            discourse.MentionOfHead[discourse.Mentions[index].Head] = index;
    }

    private void MarkEntities(DocumentBuilder document)
    {
        _lastNamed = -1;
        _entityOf.AsSpan(0, document.Count).Fill(-1);
        for (var entity = 0; entity < document.Entities.Count; entity++)
        {
            if (document.Entities[entity].Type is not (EntityType.Date or EntityType.Quantity))
                _entityOf.AsSpan(document.Entities[entity].First, document.Entities[entity].End - document.Entities[entity].First).Fill(entity);
        }
    }

    /// <summary>Leftmost and rightmost word of each phrase, clauses, appositions and conjuncts left out; leaves first.</summary>
    private void MeasurePhrases(Discourse discourse)
    {
        var document = discourse.Document;
        var count = document.Count;
        if (_left.Length < count)
        {
            var capacity = Math.Max(count, _left.Length * 2);
            (_left, _right, _pending, _queue, _entityOf) = (new int[capacity], new int[capacity], new int[capacity], new int[capacity], new int[capacity]);
        }
        _pending.AsSpan(0, count).Clear();
        for (var token = 0; token < count; token++)
        {
            (_left[token], _right[token]) = (token, token);
            if (document.Heads[token] >= 0)
                _pending[document.Heads[token]]++;
        }
        var (next, ready) = (0, 0);
        for (var token = 0; token < count; token++)
        {
            if (_pending[token] == 0)
                _queue[ready++] = token;
        }
        while (next < ready)
        {
            var token = _queue[next++];
            var head = document.Heads[token];
            if (head < 0)
                continue;
            if (BelongsToPhrase(document.Relations[token]))
            {
                // The preposition or possessive marker of a modifier lies outside that modifier, but inside the phrase.
                _left[head] = Math.Min(_left[head], _left[token]);
                _right[head] = Math.Max(_right[head], _right[token]);
            }
            if (--_pending[head] == 0)
                _queue[ready++] = head;
        }
    }

    private static bool BelongsToPhrase(Relation relation) => relation is Relation.Det or Relation.DetPredet or Relation.Amod
        or Relation.Nummod or Relation.Compound or Relation.Flat or Relation.Fixed or Relation.Goeswith
        or Relation.Nmod or Relation.NmodPoss or Relation.NmodDesc or Relation.NmodUnmarked;
}
