using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Attributions;
using Demarche.Coding.Sentences;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>Finds the parties that a noun phrase names: itself, what it coordinates, or whoever it belongs to.</summary>
internal sealed class PartyReader(AnnotatedDocument document, ActorIndex actors, SpeechReader speech, DocumentVoice voice)
{
    private static readonly WordSet OwnerPrepositions = new(["of", "by", "from", "for", "in", "against", "between", "among", "with", "on", "to"]);

    private static readonly WordSet Not = new(["not"]);

    private static readonly WordSet Foreigners = new(
        ["friend", "neighbour", "neighbor", "brother", "sister", "cousin", "ally", "partner", "colleague", "counterpart", "enemy", "adversary", "rival", "opponent", "guest", "host"]);

    private static readonly WordSet Only = new(["only", "just", "merely"]);

    private static readonly WordSet PluralPronouns = new(["they", "them", "their"]);

    private readonly Lazy<ImmutableArray<ActorReference>> _sides = new(() => DisputeSides.Of(actors), LazyThreadSafetyMode.None);

    /// <summary>The two sides of the dispute that the document is about; none when it has no clear two.</summary>
    public ImmutableArray<ActorReference> Sides => _sides.Value;

    /// <summary>The parties of the phrase headed by token <paramref name="head"/>, in text order; none for -1.</summary>
    public List<ActorReference> Of(int head)
    {
        var parties = new List<ActorReference>();
        if (head >= 0)
            Add(head, parties, depth: 0);
        return parties;
    }

    /// <summary>Whether the phrase that a token heads is itself a party.</summary>
    public bool IsParty(int head) => !actors.At(head).IsEmpty;

    /// <summary>The parties named anywhere below token <paramref name="head"/>, in text order, relative clauses left out.</summary>
    public List<ActorReference> Within(int head)
    {
        var parties = new List<ActorReference>();
        var (first, end) = Clause.Subtree(document[head]);
        for (var index = first; index < end; index++)
        {
            if (actors.At(index) is { IsEmpty: false } found && IsInPhrase(document[index], head))
                AddOnce(found, parties);
        }
        return parties;
    }

    /// <summary>Whether <paramref name="token"/> is below <paramref name="head"/> and not in a relative clause there.</summary>
    private static bool IsInPhrase(Token token, int head)
    {
        while (token.Index != head)
        {
            if (token.IsRoot || token.Relation == Relation.AclRelcl)
                return false;
            token = token.Head;
        }
        return true;
    }

    /// <summary>The country of a phrase of place, as a party that the text does not name as one; null when it is no place.</summary>
    public ActorReference? CountryAt(int head) =>
        actors.PlaceAt(head) is { Country: { } country }
            ? new ActorReference(null, country, null, Mention.Of(document.Text, document[head].Span)) : null;

    private void Add(int head, List<ActorReference> parties, int depth)
    {
        var before = parties.Count;
        if (DisputeSides.AreMeantBy(document[head], actors) && Sides is { IsEmpty: false } sides)
            AddOnce(sides.Select(side => side with { Mention = Mention.Of(document.Text, document[head].Span) }).ToImmutableArray(), parties);
        else if (OwnPronounOf(document[head]) is >= 0 and var own)
            AddSpeaker(own, parties, depth);
        else if (actors.At(head) is { IsEmpty: false } found)
            AddOnce(found, parties);
        else if (DocumentVoice.OwnPronouns.Contains(document[head].Lemma) && document[head].Upos is UniversalPos.PRON)
            AddSpeaker(head, parties, depth);
        else if (PluralPronouns.Contains(document[head].Lemma) && document[head].Upos is UniversalPos.PRON)
            AddJoined(head, parties, depth);
        else if (depth < 3)
            AddOwner(document[head], parties, depth);
        foreach (var index in document[head].Dependents)
        {
            var dependent = document[index];
            if (dependent.Relation == Relation.Conj && dependent.Upos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON or UniversalPos.ADJ
                && Clause.ListAround(document[head], index) < 0)
            {
                if (!IsExcluded(index))
                    Add(index, parties, depth);
            }
            else if (dependent.Relation == Relation.Nmod && Clause.IsCompanion(dependent))
                Add(index, parties, depth);
            else if (dependent.Relation == Relation.Appos && (parties.Count == before || IsListed(document[head], index)))
                Add(index, parties, depth + 1);
        }
    }

    /// <summary>"our" of "our army in Chad", which is ours; -1 for "our friends in Chad" and where no speaker claims it.</summary>
    private int OwnPronounOf(Token noun) =>
        !Foreigners.Contains(noun.Lemma) && Clause.Dependent(noun, Relation.NmodPoss) is >= 0 and var owner
        && document[owner].Upos == UniversalPos.PRON && DocumentVoice.OwnPronouns.Contains(document[owner].Lemma) ? owner : -1;

    /// <summary>Whether an apposition is the second of a list: "Iran" in "Russia, Iran and China".</summary>
    private bool IsListed(Token head, int apposition)
    {
        if (document[apposition].Upos != UniversalPos.PROPN || head.Upos != UniversalPos.PROPN)
            return false;
        foreach (var index in head.Dependents)
        {
            if (index > apposition && document[index].Relation == Relation.Conj && document[index].Upos == UniversalPos.PROPN)
                return true;
        }
        return false;
    }

    /// <summary>"Togo" in "Benin but not Togo".</summary>
    private bool IsExcluded(int conjunct) => Clause.Has(document[conjunct], Relation.Advmod, Not) && !Clause.Has(document[conjunct], Relation.Advmod, Only);

    /// <summary>"We" is whoever speaks, also where the whole document is his speech; a writer's own "we" is no party.</summary>
    private void AddSpeaker(int pronoun, List<ActorReference> parties, int depth)
    {
        var speaker = speech.ChainOf(document[pronoun]) is [.., { Speaker: >= 0 } act] && act.Speaker != pronoun ? act.Speaker : voice.Speaker;
        if (depth >= 3 || speaker < 0)
            return;
        var before = parties.Count;
        Add(speaker, parties, depth + 1);
        if (speaker == voice.Speaker && parties.Count == before + 1 && parties[before].Code is null && HomeOf(speaker) is { } home)
            parties[before] = home;
    }

    /// <summary>Whom the title of a speech says its speaker speaks for: "President X of Mali", "Address by President X, Bamako".</summary>
    private ActorReference? HomeOf(int speaker)
    {
        foreach (var index in document[speaker].Dependents)
        {
            if (document[index].Relation == Relation.Nmod && Clause.Marker(document[index], "of") && actors.At(index) is [var land, ..])
                return land;
        }
        for (var index = speaker + 1; index < document[speaker].Sentence.End; index++)
        {
            if (actors.At(index) is [var party, ..] && (party.Code is not null || document[index - 1].Form is "of"))
                return party;
            if (CountryAt(index) is { } country)
                return country;
        }
        return null;
    }

    /// <summary>
    /// A plural that coreference leaves open is the joined parties of whom the sentence speaks before it: both of "Chad and Mali
    /// said they had signed" and of "Chad and Mali praised their talks".
    /// </summary>
    private void AddJoined(int pronoun, List<ActorReference> parties, int depth)
    {
        for (var token = document[pronoun]; depth < 3 && !token.IsRoot; token = token.Head)
        {
            if (token.Head.Upos != UniversalPos.VERB || Clause.SurfaceSubject(token.Head) is not (>= 0 and var subject) || subject >= pronoun
                || (token.Index == pronoun && document[pronoun].Lemma is "them"))
                continue;
            var joined = new List<ActorReference>();
            Add(subject, joined, depth + 1);
            if (joined.Count < 2)
                continue;
            AddOnce([.. joined], parties);
            return;
        }
    }

    /// <summary>"Iran" in "Iran's nuclear plant", "the Iranian plant", "a plant in Iran".</summary>
    private void AddOwner(Token head, List<ActorReference> parties, int depth)
    {
        var before = parties.Count;
        foreach (var index in head.Dependents)
        {
            if (document[index].Relation is Relation.NmodPoss)
                Add(index, parties, depth + 1);
        }
        if (parties.Count > before)
            return;
        foreach (var index in head.Dependents)
        {
            if (document[index].Relation is Relation.Amod or Relation.Compound or Relation.NmodUnmarked or Relation.Flat or Relation.NmodDesc)
                Add(index, parties, depth + 1);
        }
        if (parties.Count > before)
            return;
        foreach (var index in head.Dependents)
        {
            if (document[index].Relation is Relation.Nmod && Clause.Marker(document[index], OwnerPrepositions))
                Add(index, parties, depth + 1);
            if (parties.Count > before)
                return;
        }
    }

    private static void AddOnce(ImmutableArray<ActorReference> found, List<ActorReference> parties)
    {
        foreach (var party in found)
        {
            if (!parties.Exists(known => known.Actor == party.Actor))
                parties.Add(party);
        }
    }
}
