using System.Text;
using Demarche.Coding.Lexicons;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Actors;

/// <summary>
/// Finds the people of a document: by the offices tables, by named entities, by title or apposition, and by surname once
/// known. Country, sector and office come from the text first, then from the offices of the document's date; what neither
/// tells stays unknown.
/// </summary>
internal sealed class PersonReader(AnnotatedDocument document, ActorLexicon lexicon, NameLayer names, RoleReader roles, Cast cast, DateOnly? date)
{
    private const string FormerElite = "ELI";

    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "al", "el", "bin", "ibn", "von", "van", "der", "den", "de", "da", "di", "del", "della", "la", "le", "dos", "ten", "ter", "abu", "ould",
    };

    private readonly bool[] _covered = new bool[document.TokenCount];
    private readonly List<(PersonName Name, int First, int End, KnownPerson? Known)> _mentions = [];
    private readonly List<(CastMember Member, List<PersonName> Names, KnownPerson? Known, bool HasTextRole)> _people = [];

    public void Read()
    {
        foreach (var use in names.Uses.Where(use => use.Entry.Person is not null || roles.IsTitledPerson(use)))
            AddMention(use.First, use.End, use.Entry.Person);
        foreach (var entity in document.Entities.Where(entity => entity.Type == EntityType.Person))
            AddEntity(entity);
        foreach (var sentence in document.Sentences)
            AddTitled(sentence);
        foreach (var mention in _mentions.OrderByDescending(mention => mention.Name.Words.Length).ThenBy(mention => mention.First).ToList())
            Cast(mention.Name, mention.First, mention.End, mention.Known);
        AddSurnames();
        foreach (var (member, _, known, hasTextRole) in _people)
        {
            if (known is not null)
                ApplyKnown(member, known, hasTextRole);
            if (member is { Code: null, OfficeAgent.Template: not null })
                member.Code = member.OfficeAgent.Of(null);
        }
    }

    private void AddMention(int first, int end, KnownPerson? known)
    {
        _covered.AsSpan(first, end - first).Fill(true);
        _mentions.Add((new PersonName(TextOf(first, end)), first, end, known ?? SoleBearer(first, end)));
    }

    /// <summary>The one office holder of the day with a surname, when the text names the country or organisation too.</summary>
    private KnownPerson? SoleBearer(int first, int end)
    {
        if (end - first != 1)
            return null;
        var bearers = lexicon.FindSurname(document[first].Form).Where(person => person.OfficeOn(date) is { } term && names.Parties.Contains(term.Party.Id)).Take(2).ToList();
        return bearers.Count == 1 ? bearers[0] : null;
    }

    private void AddEntity(EntityMention entity)
    {
        var (first, end) = (entity.First, entity.End);
        while (end - first > 2 && names.At(first)?.Entry is { Kind: NameKind.Name, Party.Type: ActorType.State })
            first++;
        while (end - first > 1 && (IsTitle(first) || char.IsLower(document[first].Form[0])))
            first++;
        while (end - first > 1 && document[end - 1].Upos is UniversalPos.PART or UniversalPos.PUNCT)
            end--;
        if (!_covered.AsSpan(first, end - first).Contains(true) && names.At(first)?.Entry.Kind is null or NameKind.Person)
            AddMention(first, end, null);
    }

    /// <summary>Capitalised words that a title precedes or an apposition follows.</summary>
    private void AddTitled(Sentence sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (_covered[token] || !IsNameWord(token) || IsTitle(token))
                continue;
            var end = token + 1;
            while (end < sentence.End && !_covered[end] && (IsNameWord(end) || (end + 1 < sentence.End && IsParticle(end) && IsNameWord(end + 1))))
                end++;
            var titled = token > sentence.First && (IsTitle(token - 1) || (document[token - 1].Form is not "," && roles.Before(token) is { Agent.Kind: not AgentKind.Body }));
            if (titled || (end - token > 1 && roles.After(end) is not null))
                AddMention(token, end, null);
            token = end - 1;
        }
    }

    /// <summary>Lone names that people who are already known bear.</summary>
    private void AddSurnames()
    {
        for (var token = 0; token < document.TokenCount; token++)
        {
            if (_covered[token] || document[token].Upos != UniversalPos.PROPN || names.At(token) is not null || !char.IsUpper(FirstLetter(token)))
                continue;
            var name = new PersonName(TextOf(token, token + 1));
            var bearers = _people.FindAll(person => person.Names.Exists(known => known.IsSameAs(name)));
            if (bearers.Count == 1)
                Cast(name, token, token + 1, null);
        }
    }

    private void Cast(PersonName name, int first, int end, KnownPerson? known)
    {
        var person = _people.FindIndex(person => known is not null && person.Known == known);
        if (person < 0)
        {
            person = _people.FindIndex(person => (known is null || person.Known is null) && person.Names.Exists(other => other.IsSameAs(name)));
            if (person >= 0)
                _people[person].Names.Add(name);
        }
        if (person < 0)
        {
            person = _people.Count;
            var member = cast.Member(NewId(name), known?.Name ?? name.Text, ActorType.Person, null, null, []);
            _people.Add((member, [name], known, false));
        }
        if (known is not null && _people[person].Known is null)
            _people[person] = _people[person] with { Known = known };
        Describe(person, first, end);
    }

    private void Describe(int index, int first, int end)
    {
        var member = _people[index].Member;
        var head = NameLayer.HeadOf(document, first, end);
        var span = document.SpanOf(first, end);
        cast.Refer(first, end, member, span);
        foreach (var role in RolesOf(first, end, head))
        {
            if (role.Head < first || role.Head >= end)
                cast.ReferInstead(role.Head, member, document.SpanOf(role.First, role.End == first ? end : role.End), isMention: role.End != first);
            if (role.Agent.Kind == AgentKind.Body)
                continue;
            var affiliation = role.Affiliations.Count > 0 ? role.Affiliations[0] : names.At(first)?.Entry.Party;
            var known = _people[index].HasTextRole;
            if (known && affiliation is null)
                continue;
            if (!known || member.Code is null)
            {
                member.Code = (affiliation is null ? role.Agent.Code : role.CodeOf(affiliation)) ?? member.Code;
                member.Sector = role.SectorOf(affiliation) ?? member.Sector;
                member.OtherSectors = role.Agent.OtherSectors;
                (member.Office, member.OfficeAgent) = role.IsFormer ? (null, null) : (OfficeText(role), role.Agent);
                if (member is { Code: null, Sector: "GOV" })
                    member.Code = names.StateBefore(document, first, cast)?.Code;
                _people[index] = _people[index] with { HasTextRole = affiliation is not null || member.Sector is not null };
            }
        }
        if (first > 0 && lexicon.IsTitle(document[first - 1].Form, out var sector) && member.Sector is null)
            member.Sector = sector;
    }

    private IEnumerable<Role> RolesOf(int first, int end, int head)
    {
        if (roles.Before(first) is { Agent.Kind: not AgentKind.Body } before)
            yield return before;
        if (roles.After(end) is { } after)
            yield return after;
        var token = document[head];
        if (token.Relation.Universal() == Relation.Nsubj && !token.IsRoot && IsCopular(token.HeadIndex) && roles.At(token.HeadIndex) is { Agent.Kind: not AgentKind.Body } predicate)
            yield return predicate;
        foreach (var dependent in token.Dependents.ToArray())
        {
            if (document[dependent].Relation == Relation.Appos && roles.At(dependent) is { Agent.Kind: not AgentKind.Body } apposition)
                yield return apposition;
        }
    }

    private void ApplyKnown(CastMember member, KnownPerson known, bool hasTextRole)
    {
        var term = known.OfficeOn(date);
        if (hasTextRole && member.Code is not null && member.Office is not null)
            return;
        if (term is not null)
        {
            member.OfficeAgent = lexicon.FindAgent(term.Office);
            member.Code ??= member.OfficeAgent is { } agent ? agent.Of(term.Party.Code) : term.Party.Code;
            member.Sector = hasTextRole ? member.Sector ?? term.Sector : term.Sector;
            member.Office = term.Party.Type == ActorType.State && !term.Office.Contains(" of ", StringComparison.Ordinal)
                ? $"{term.Office} of {term.Party.Name}"
                : term.Office;
            return;
        }
        // Nationality outlasts office; what the person is on this date is unknown, unless the last known office has ended.
        var last = known.Terms[0];
        member.Code ??= last.Party.Type == ActorType.Igo ? null : last.Party.Code;
        if (member.Sector is null && date is { } day && known.Terms.All(known => known.EndedBefore(day)))
            member.Sector = FormerElite;
    }

    private string NewId(PersonName name)
    {
        var id = $"P.{name.Surname.ToUpperInvariant()}";
        return _people.Exists(person => person.Member.Id == id) ? $"P.{string.Join('.', name.Words).ToUpperInvariant()}" : id;
    }

    private string OfficeText(Role role)
    {
        var office = new StringBuilder(TextOf(role.First, role.End));
        if (role.Affiliations is [var party, ..] && names.Uses.All(use => use.First < role.First || use.End > role.End))
            office.Append(" of ").Append(party.Name);
        return office.ToString();
    }

    private string TextOf(int first, int end) =>
        string.Join(' ', document.SpanOf(first, end).Of(document.Text).ToString().TrimStart('#', '@').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private bool IsCopular(int predicate)
    {
        foreach (var dependent in document[predicate].Dependents)
        {
            if (document[dependent].Relation == Relation.Cop)
                return true;
        }
        return false;
    }

    private bool IsTitle(int token) => lexicon.IsTitle(document[token].Form, out _) || lexicon.FindAgent(document[token].Form) is { Kind: AgentKind.Person or AgentKind.Relational, IsPlainNoun: false };

    private bool IsNameWord(int token) =>
        document[token].Upos == UniversalPos.PROPN && names.At(token) is null && char.IsUpper(FirstLetter(token)) && lexicon.FindAgent(document[token].Form) is null or { IsPlainNoun: true };

    private bool IsParticle(int token) => Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(document[token].Form);

    private char FirstLetter(int token)
    {
        var form = document[token].Form.TrimStart("#@");
        return form.IsEmpty ? ' ' : form[0];
    }
}
