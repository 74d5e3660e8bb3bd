using Demarche.Coding.Lexicons;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Actors;

/// <summary>
/// Finds the parties that have no name of their own: "Serbian police", "a court", "officials of A and B". The government
/// and the authorities of a state are the state.
/// </summary>
internal sealed class GenericReader(AnnotatedDocument document, ActorLexicon lexicon, NameLayer names, RoleReader roles, Cast cast)
{
    /// <summary>Share of the mentions of states above which one state is what a text is about.</summary>
    private const double DominantShare = 0.5;

    /// <summary>Mentions of a state below which a text is not about it.</summary>
    private const int FewestMentions = 2;

    private static readonly HashSet<string> TheStateItself = new(StringComparer.Ordinal)
    {
        "government", "administration", "authorities", "authority", "leadership", "side", "regime", "state", "country", "nation", "republic", "cabinet",
        "federal government", "central government",
    };

    private static readonly HashSet<string> BareBodiesOfState = new(StringComparer.Ordinal) { "GOV", "MIL", "COP", "LEG", "JUD" };

    private static readonly HashSet<string> Quantities = new(StringComparer.OrdinalIgnoreCase)
    {
        "thousand", "hundred", "dozen", "score", "ten", "million", "number", "group", "crowd", "majority", "handful", "pair", "couple",
        "thousands", "hundreds", "dozens", "scores", "tens", "lot", "part", "some", "many", "most", "one", "several", "all",
    };

    private readonly Lazy<NamedParty?> _rebels = new(() => OnlyRebels(names));

    /// <summary>The one actor that the text has told of with an agent's phrase and number; null when there are several.</summary>
    private readonly Dictionary<(string Phrase, bool IsSingular), CastMember?> _introduced = [];

    private readonly Lazy<NamedParty?> _dominant = new(() => Dominant(names, lexicon));

    public void Read()
    {
        for (var token = 0; token < document.TokenCount; token++)
        {
            if (cast.Refers(token) || document[token].Upos is UniversalPos.PUNCT or UniversalPos.VERB or UniversalPos.AUX or UniversalPos.ADV
                || document[token] is { Upos: UniversalPos.ADJ, Relation: Relation.Amod }
                || IsInsidePhrase(token) || IsNoParty(token) || RoleAt(token) is not { } role)
                continue;
            if (role.Affiliations.Count == 0)
                Refer(token, role, BareBody(role, token));
            foreach (var affiliation in role.Affiliations)
                Refer(token, role, affiliation);
        }
    }

    private Role? RoleAt(int token)
    {
        if (Counted(token) is not { } counted)
            return roles.At(token) ?? Unknown(token, token);
        return (roles.At(counted) ?? Unknown(token, counted)) is { } people ? people with { First = token } : roles.At(token);
    }

    private Role? Unknown(int head, int noun) => UnknownPeople.Are(document[head], document[noun]) ? roles.OfUnknown(noun) : null;

    private void Refer(int token, Role role, NamedParty? affiliation)
    {
        var span = document.SpanOf(FirstWord(role), role.End);
        if (affiliation is { Type: ActorType.State } && role.Agent.Template is null && TheStateItself.Contains(role.Agent.Phrase))
        {
            cast.Refer(token, cast.Member(affiliation), span, role.Agent.Sector);
            return;
        }
        var (code, sector) = (role.CodeOf(affiliation), role.SectorOf(affiliation));
        if (code is null && sector is null && document[token].Upos == UniversalPos.PRON)
            return;
        if (role.Agent.Kind == AgentKind.Person && !role.IsFormer && IsSingular(role) && cast.OfficeHolder(role.Agent, code) is { } holder)
        {
            cast.Refer(token, holder, span);
            return;
        }
        var known = (role.Agent.Phrase, IsSingular(role));
        if (affiliation is null && IsDefinite(token) && (Rebels(role) ?? _introduced.GetValueOrDefault(known)) is { } introduced)
        {
            cast.Refer(token, introduced, span);
            return;
        }
        var phrase = role.Agent.Phrase.ToUpperInvariant().Replace(' ', '_');
        var id = string.Join('.', new[] { affiliation?.Id ?? role.Agent.Code, sector, phrase }.OfType<string>());
        var name = role.Affiliations.Count == 1 ? span.Of(document.Text).ToString() : affiliation is null ? role.Agent.Phrase : $"{affiliation.Name} {role.Agent.Phrase}";
        var member = cast.Member(id, name, TypeOf(role), code, sector, role.Agent.OtherSectors, isNamed: false);
        cast.Refer(token, member, span);
        if (affiliation is not null)
            _introduced[known] = !_introduced.TryGetValue(known, out var earlier) || earlier == member ? member : null;
    }

    /// <summary>"the rebels", "the paramilitaries" are the one armed group that the text names.</summary>
    private CastMember? Rebels(Role role) =>
        role.Agent is { Sector: "REB" or "PRM", Kind: not AgentKind.Relational } && !IsSingular(role) && _rebels.Value is { } group ? cast.Member(group) : null;

    private ActorType TypeOf(Role role) =>
        role.Agent.Kind == AgentKind.Body ? ActorType.Organisation
        : IsSingular(role) ? ActorType.Person
        : ActorType.Group;

    private bool IsSingular(Role role) => document[role.Head].Xpos is "NN" or "NNP" && !UnknownPeople.IsNumber(document[role.Head]);

    /// <summary>"The army" is that of the state named before it in the sentence, else of the one state that the text is about.</summary>
    private NamedParty? BareBody(Role role, int token) =>
        role.Agent is { Kind: AgentKind.Body, Code: null, Sector: { } sector } && BareBodiesOfState.Contains(sector) && IsDefinite(token) ? names.StateBefore(document, token, cast) ?? _dominant.Value : null;


    private bool IsDefinite(int token)
    {
        foreach (var dependent in document[token].Dependents)
        {
            if (document[dependent].Relation == Relation.Det)
                return document[dependent].Form.Equals("the", StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }

    /// <summary>The people counted in "thousands of protesters"; null when the noun counts nothing.</summary>
    private int? Counted(int token)
    {
        if (!Quantities.GetAlternateLookup<ReadOnlySpan<char>>().Contains(document[token].Form))
            return null;
        foreach (var dependent in document[token].Dependents)
        {
            if (dependent > token && document[dependent].Relation.Universal() == Relation.Nmod)
                return dependent;
        }
        return null;
    }

    /// <summary>Whether the noun only modifies another: the "army" of "army spokesman".</summary>
    private bool IsInsidePhrase(int token)
    {
        var word = document[token];
        return word.Relation.Universal() is Relation.Compound or Relation.Amod or Relation.Flat or Relation.Fixed
            && !word.IsRoot && word.HeadIndex > token && document[word.HeadIndex].Upos is UniversalPos.NOUN or UniversalPos.PROPN
            && lexicon.FindAgent(document[word.HeadIndex].Lemma) is not null;
    }

    /// <summary>"a state of emergency" is no state, and a "third party" none that is known.</summary>
    private bool IsNoParty(int token)
    {
        var word = document[token];
        if (word.Lemma == "state" && token + 2 < word.Sentence.End)
            return document[token + 1].Lemma == "of" && document[token + 2].Upos == UniversalPos.NOUN;
        return word.Lemma == "party" && token > 0 && IsThird(token - 1);
    }

    private bool IsThird(int token) =>
        document[token].Lemma == "third" || (document[token].Upos == UniversalPos.PUNCT && token > 0 && document[token - 1].Lemma == "third");

    private int FirstWord(Role role)
    {
        var first = role.First;
        while (first < role.Head && document[first].Upos is UniversalPos.DET or UniversalPos.PUNCT)
            first++;
        return first;
    }

    private static NamedParty? OnlyRebels(NameLayer names) =>
        names.Uses.Select(use => use.Entry.Party).OfType<NamedParty>().Where(party => party is { Sector: "REB" or "PRM", Type: ActorType.Group or ActorType.Organisation }).Distinct().Take(2).ToList() is [var only]
            ? only
            : null;

    private static NamedParty? Dominant(NameLayer names, ActorLexicon lexicon)
    {
        var states = names.Uses.Select(use => use.Entry.Party?.Code is { } code ? lexicon.Party(code) : use.Entry.Party)
            .Where(party => party is { Type: ActorType.State }).GroupBy(party => party!).ToList();
        var total = states.Sum(group => group.Count());
        return states.FirstOrDefault(group => group.Count() >= FewestMentions && group.Count() >= DominantShare * total)?.Key;
    }
}
