using System.Buffers;
using Demarche.Coding.Lexicons;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Actors;

/// <summary>
/// Reads agent phrases and what they belong to. Modifiers are taken from the dependencies and, since parsers err on long
/// titles, from the adjoining words.
/// </summary>
internal sealed class RoleReader(AnnotatedDocument document, ActorLexicon lexicon, NameLayer names, Cast cast, DateOnly? date)
{
    private const string UnknownSector = "UNK";
    private const int LongestPhrase = 5;
    private const int LongestApposition = 12;

    private static readonly HashSet<string> FormerWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "former", "ex", "ex-", "onetime", "one-time", "erstwhile", "ousted", "deposed", "disgraced", "retired", "late",
    };

    private static readonly SearchValues<char> PhraseBreaks = SearchValues.Create(",;:()\"\n");

    /// <summary>Prepositions after which a name tells what a role belongs to, the surest first.</summary>
    private static readonly string[] BelongingPrepositions = ["of", "for", "from", "with", "at", "in"];

    /// <summary>The role that a noun heads, or null when it is no agent.</summary>
    public Role? At(int head)
    {
        if (document[head].Upos is not (UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.ADJ or UniversalPos.X)
                && !IsSomeone(document[head])
            || names.At(head) is { Entry.Kind: not NameKind.Adjective } || !MayHeadAgent(document[head]))
            return null;
        var (outermost, last) = PhraseAround(head);
        for (var end = last; end > head; end--)
        {
            for (var first = outermost; first <= head; first++)
            {
                if (AgentOf(first, head, end) is { } agent)
                    return Complete(agent, first, head, end);
            }
        }
        return null;
    }

    /// <summary>The role of people whom no lexicon knows: their sector is unknown, whom they belong to may be told.</summary>
    public Role OfUnknown(int head)
    {
        var first = Clause.Dependent(document[head], Relation.Nummod) is >= 0 and var number && UnknownPeople.IsNumber(document[head]) ? number : head;
        return Complete(new Agent(document[head].Lemma.ToLowerInvariant(), AgentKind.Person, null, UnknownSector, []), first, head, head + 1);
    }

    /// <summary>
    /// The role whose words end just before a name: "Secretary of State", "EU envoy", "the president of Turkey,".
    /// </summary>
    public Role? Before(int name)
    {
        var sentence = document[name].Sentence;
        var last = name - 1;
        if (last > sentence.First && document[last].Form is ",")
            last--;
        if (last < sentence.First)
            return null;
        if (names.At(last) is { Entry: { Person: null, Kind: not NameKind.Adjective } } belonging)
        {
            var preposition = belonging.First - 1;
            if (preposition > sentence.First && document[preposition].Upos == UniversalPos.DET)
                preposition--;
            return preposition > sentence.First && IsPreposition(preposition) && At(preposition - 1) is { Affiliations.Count: > 0 } role
                ? role with { End = belonging.End }
                : null;
        }
        for (var first = Math.Max(sentence.First, last - LongestPhrase + 1); first <= last; first++)
        {
            var head = NameLayer.HeadOf(document, first, last + 1);
            if (AgentOf(first, last, last + 1) is { } agent)
                return Complete(agent, first, last, last + 1);
            if (head < last && IsPreposition(head + 1) && AgentOf(first, head, last + 1) is { } agentOf)
                return Complete(agentOf, first, head, last + 1);
        }
        return null;
    }

    /// <summary>Whether a name of a user's dictionary is that of a person: the dictionary does not say, but a title before it does.</summary>
    public bool IsTitledPerson(NameUse use) =>
        use.Entry is { Kind: NameKind.Name, Party.IsFromDictionary: true } && use.First > 0 && document[use.First - 1].Form is not ","
        && Before(use.First) is { Agent: { Kind: not AgentKind.Body, Template: not null } };

    /// <summary>The role that stands in apposition after a name that ends before <paramref name="end"/>: ", the Y of Z".</summary>
    public Role? After(int end)
    {
        if (end == 0 || end >= document.TokenCount)
            return null;
        var sentence = document[end - 1].Sentence;
        if (end >= sentence.End || document[end].Form is not ("," or "(" or "-" or "–" or "—"))
            return null;
        Role? found = null;
        for (var token = end + 1; token < Math.Min(sentence.End, end + LongestApposition); token++)
        {
            var part = document[token];
            if (names.At(token) is { Entry.Person: not null })
                return null;
            if (found is not null && token >= found.End && part.Upos is not (UniversalPos.NOUN or UniversalPos.PROPN))
                break;
            if (part.Upos is UniversalPos.PUNCT or UniversalPos.VERB or UniversalPos.AUX or UniversalPos.CCONJ or UniversalPos.SCONJ or UniversalPos.PRON
                && !(part.Form is "-" || part.Features.Has("Poss", "Yes")))
                break;
            if (At(token) is { Agent.Kind: not AgentKind.Body } role)
                found = role;
            else if (found is not null && token >= found.End && part.Upos == UniversalPos.PROPN)
                return null;
        }
        return found;
    }

    /// <summary>The parties that a name stands for together with those conjoined to it: "of Armenia and Azerbaijan".</summary>
    private void AddWithConjuncts(int token, List<NamedParty> parties)
    {
        if (PartyAt(token) is { } party && !parties.Contains(party))
            parties.Add(party);
        foreach (var dependent in document[token].Dependents)
        {
            if (document[dependent].Relation == Relation.Conj)
                AddWithConjuncts(dependent, parties);
        }
    }

    /// <summary>What a role shares with the one before it: of "Danish reporters and police" the police are Danish too.</summary>
    private void AddShared(Token head, int first, List<NamedParty> parties)
    {
        if (head is not { Relation: Relation.Conj, IsRoot: false } || head.HeadIndex > first || first == head.Sentence.First || document[first - 1].Upos != UniversalPos.CCONJ)
            return;
        foreach (var dependent in head.Head.Dependents)
        {
            if (dependent > head.HeadIndex)
                break;
            if (document[dependent].Relation is Relation.Amod or Relation.Compound or Relation.NmodPoss)
                AddWithConjuncts(dependent, parties);
        }
    }

    /// <summary>The parties of a list that the parser joined to what the list belongs to.</summary>
    private void AddFromList(int head, int list, List<NamedParty> parties)
    {
        foreach (var dependent in document[head].Dependents)
        {
            if (document[dependent].Relation == Relation.Conj && Clause.ListAround(document[head], dependent) == list)
                AddWithConjuncts(dependent, parties);
        }
    }

    /// <summary>The party named at a token; for an office holder ("Putin's spokesman") that of the office.</summary>
    private NamedParty? PartyAt(int token) =>
        names.At(token)?.Entry is { } entry ? entry.Party ?? entry.Person?.OfficeOn(date)?.Party
        : cast.PlaceAt(token) is { Country: { } country } ? lexicon.Party(country)
        : null;

    private Role Complete(Agent agent, int first, int head, int end)
    {
        var parties = new List<NamedParty>();
        Agent? belongsTo = null;
        var (start, former) = (first, false);
        AddModifiers(head);
        if (parties.Count == 0 && document[head] is { Relation: Relation.NmodDesc or Relation.Compound or Relation.Flat, IsRoot: false } title && title.HeadIndex >= end)
            AddModifiers(title.HeadIndex);
        AddAdjoining();
        if (parties.Count == 0)
            AddRight();
        if (parties.Count == 0)
            AddShared(document[head], start, parties);
        return new Role(agent, start, head, end, parties, belongsTo, former);

        void AddModifiers(int token)
        {
            foreach (var dependent in document[token].Dependents)
            {
                if (dependent >= token)
                    break;
                if (document[dependent].Relation is not (Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodPoss or Relation.NmodDesc or Relation.Flat or Relation.Conj))
                    continue;
                former |= IsFormer(dependent);
                if (names.At(dependent) is { } name)
                {
                    AddWithConjuncts(dependent, parties);
                    start = Math.Min(start, name.First);
                }
                else if (document[dependent].Xpos == "PRP$")
                {
                    if (!lexicon.UsesDictionaries && names.PartyMeantBy(dependent) is { } owner && !parties.Contains(owner))
                        parties.Add(owner);
                }
                else
                {
                    if (PartyAt(dependent) is { } home && !parties.Contains(home))
                        parties.Add(home);
                    if (dependent < first && LongestEndingAt(dependent, out var outerFirst) is { } outer)
                        (belongsTo, start) = (belongsTo ?? outer, Math.Min(start, outerFirst));
                    AddModifiers(dependent);
                }
            }
        }

        // Words left of the phrase that the parser hung elsewhere: "Turkish deputy", "Armenia's former", "the US".
        void AddAdjoining()
        {
            var sentenceFirst = document[head].Sentence.First;
            for (var token = first - 1; token >= sentenceFirst; token--)
            {
                var part = document[token];
                if (names.At(token) is { } name)
                {
                    if (parties.Count == 0 && PartyAt(token) is { } party)
                        parties.Add(party);
                    (start, token) = (Math.Min(start, name.First), name.First);
                }
                else if (IsFormer(token))
                    (former, start) = (true, Math.Min(start, token));
                else if (part.Upos is UniversalPos.NOUN or UniversalPos.PROPN && part.HeadIndex > token && AgentOf(token, token, token + 1) is { } modifier)
                    (belongsTo, start) = (belongsTo ?? modifier, Math.Min(start, token));
                else if (part.Upos is not (UniversalPos.ADJ or UniversalPos.PART) && !(part.Upos == UniversalPos.CCONJ && document[token + 1].Upos == UniversalPos.ADJ) && part.Form is not ("'s" or "’s" or "'" or "-"))
                    break;
            }
        }

        void AddRight()
        {
            foreach (var preposition in BelongingPrepositions)
            {
                if (preposition is "with" && agent.Kind == AgentKind.Body)
                    continue;
                foreach (var dependent in document[head].Dependents)
                {
                    if (dependent >= end && document[dependent].Relation.Universal() == Relation.Nmod && HasCase(dependent, preposition))
                    {
                        AddWithConjuncts(dependent, parties);
                        AddFromList(head, dependent, parties);
                        belongsTo ??= AgentOf(dependent, dependent, dependent + 1);
                    }
                }
                var next = end;
                if (parties.Count == 0 && next < document.TokenCount && document[next].Form.Equals(preposition, StringComparison.OrdinalIgnoreCase))
                {
                    next++;
                    while (next < document[head].Sentence.End && document[next].Upos is UniversalPos.DET or UniversalPos.ADJ && names.At(next) is null)
                        next++;
                    if (next < document[head].Sentence.End && names.At(next) is { } name && !IsScene(name.Head, preposition))
                        AddWithConjuncts(name.Head, parties);
                }
                if (parties.Count > 0)
                    return;
            }
        }
    }

    /// <summary>
    /// Whether a name only says where something was done: "arrested students in Oslo". Such students are those of Norway, but the older
    /// coders, whose dictionaries these are, count nobody to a place of action.
    /// </summary>
    private bool IsScene(int name, string preposition) =>
        lexicon.UsesDictionaries && preposition is ("in" or "at") && document[name] is { IsRoot: false, Head.Upos: UniversalPos.VERB };

    /// <summary>The longest agent phrase whose last word is <paramref name="head"/>: "world government" before "activists".</summary>
    private Agent? LongestEndingAt(int head, out int first)
    {
        for (first = Math.Max(document[head].Sentence.First, head - LongestPhrase + 1); first <= head; first++)
        {
            if (AgentOf(first, head, head + 1) is { } agent)
                return agent;
        }
        first = head;
        return null;
    }

    private bool HasCase(int token, string preposition)
    {
        foreach (var dependent in document[token].Dependents)
        {
            if (document[dependent].Relation == Relation.Case)
                return document[dependent].Form.Equals(preposition, StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }

    private static bool IsSomeone(Token token) => token.Upos == UniversalPos.PRON && token.Lemma is "someone" or "somebody";

    private bool IsPreposition(int token) => document[token].Upos == UniversalPos.ADP;

    private bool IsFormer(int token) =>
        FormerWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(document[token].Form)
        || document[token].Form.StartsWith("ex-", StringComparison.OrdinalIgnoreCase);

    /// <summary>The words around a head beyond which no agent phrase reaches: each stands in some phrase beside the next.</summary>
    private (int First, int End) PhraseAround(int head)
    {
        var sentence = document[head].Sentence;
        var (first, end) = (head, head + 1);
        while (first > sentence.First && head - first < LongestPhrase - 1 && StandTogether(first - 1, head))
            first--;
        if (end < sentence.End && IsPreposition(end) && StandTogether(head, head))
            end = Math.Min(sentence.End, head + LongestPhrase);
        return (first, end);
    }

    /// <summary>Whether a token and the next stand side by side in the phrase of some agent, the head as it stands or in the singular.</summary>
    private bool StandTogether(int token, int head)
    {
        if (IsGlued(token - 1) || IsGlued(token) || IsGlued(token + 1) || lexicon.IsAgentPart(document.SpanOf(token, token + 2).Of(document.Text)))
            return true;
        var (start, middle, end) = (document[token].Span.Start, document[token].Span.End, document[token + 1].Span.End);
        return token == head ? lexicon.IsAgentPart(string.Concat(Singular(document[head]), document.Text.AsSpan(middle, end - middle)))
            : token + 1 == head && lexicon.IsAgentPart(string.Concat(document.Text.AsSpan(start, document[head].Span.Start - start), Singular(document[head])));
    }

    /// <summary>Whether a token and the next are written as one word: "minister's".</summary>
    private bool IsGlued(int token) =>
        token >= 0 && token + 1 < document.TokenCount && document[token].Span.End == document[token + 1].Span.Start
        && document[token].Upos != UniversalPos.PUNCT && document[token + 1].Upos != UniversalPos.PUNCT;

    private bool MayHeadAgent(Token word) => lexicon.IsAgentPart(word.Form) || lexicon.IsAgentPart(Singular(word));

    private static string Singular(Token word) =>
        word.Form.EndsWith("men", StringComparison.OrdinalIgnoreCase) ? $"{word.Form[..^2]}an" : word.Lemma;

    /// <summary>The agent named by the tokens from <paramref name="first"/> to <paramref name="end"/>, their head in the singular or as it stands.</summary>
    private Agent? AgentOf(int first, int head, int end)
    {
        if (document[first].Upos is UniversalPos.PUNCT or UniversalPos.DET)
            return null;
        var text = document.Text;
        var phrase = document.SpanOf(first, end).Of(text);
        if (phrase.ContainsAny(PhraseBreaks))
            return null;
        var word = document[head];
        if (lexicon.FindAgent(phrase) is { } agent)
            return agent.IsPlainNoun && word.Upos != UniversalPos.NOUN ? null : agent;
        var singular = Singular(word);
        if (singular is "_" or "" || word.Form.Equals(singular, StringComparison.OrdinalIgnoreCase))
            return null;
        var before = text.AsSpan(document[first].Span.Start, word.Span.Start - document[first].Span.Start);
        var after = text.AsSpan(word.Span.End, document[end - 1].Span.End - word.Span.End);
        return lexicon.FindAgent(string.Concat(before, singular, after)) is { IsUncounted: false } counted && !(counted.IsPlainNoun && word.Upos != UniversalPos.NOUN) ? counted : null;
    }
}
