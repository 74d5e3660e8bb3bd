using Demarche.Language.Entities;
using Demarche.Language.Tokens;

namespace Demarche.Language.Coreference;

/// <summary>
/// Links names: the same name, a surname or given name after the full name, an acronym and its expansion, the names of
/// one country, and a person's name with one letter amiss.
/// </summary>
internal sealed class NameSieve
{
    /// <summary>How many of the latest persons a name is compared with letter by letter.</summary>
    private const int SlipWindow = 48;
    private const int LongestChain = 8;

    private readonly List<PersonName> _persons = [];
    private readonly Dictionary<ulong, int> _bySurname = [];
    private readonly Dictionary<ulong, int> _byGivenName = [];
    private readonly Dictionary<ulong, int> _others = [];
    private readonly Dictionary<ulong, int> _acronyms = [];

    public void Resolve(Discourse discourse)
    {
        _persons.Clear();
        _bySurname.Clear();
        _byGivenName.Clear();
        _others.Clear();
        _acronyms.Clear();
        for (var index = 0; index < discourse.Mentions.Count; index++)
        {
            if (!discourse.Mentions[index].IsName)
                continue;
            if (discourse.Mentions[index].EntityType == EntityType.Person)
                ResolvePerson(discourse, index);
            else
                ResolveOther(discourse, index);
        }
    }

    private void ResolvePerson(Discourse discourse, int index)
    {
        var name = ReadPerson(discourse, index);
        var known = FindPerson(discourse, name);
        if (known >= 0)
            discourse.Link(index, _persons[known].Mention, CoreferenceRule.Name);
        name.PreviousBySurname = _bySurname.GetValueOrDefault(name.SurnameKey, -1);
        _bySurname[name.SurnameKey] = _persons.Count;
        if (!name.IsSingle)
            _byGivenName[name.GivenKey] = _persons.Count;
        _persons.Add(name);
    }

    private int FindPerson(Discourse discourse, in PersonName name)
    {
        var entry = _bySurname.GetValueOrDefault(name.SurnameKey, -1);
        var best = -1;
        for (var step = 0; entry >= 0 && step < LongestChain; step++, entry = _persons[entry].PreviousBySurname)
        {
            if (!discourse.Agree(name.Mention, _persons[entry].Mention) || !GivenNamesMatch(discourse, name, _persons[entry]))
                continue;
            if (best < 0 || discourse.SizeOf(_persons[entry].Mention) > discourse.SizeOf(_persons[best].Mention))
                best = entry;
        }
        if (best >= 0)
            return best;
        if (name.IsSingle)
        {
            entry = _byGivenName.GetValueOrDefault(name.SurnameKey, -1);
            if (entry >= 0)
                return entry;
        }
        else if (_bySurname.TryGetValue(name.GivenKey, out entry) && _persons[entry].IsSingle)
        {
            return entry;
        }
        return FindMisspelt(discourse, name);
    }

    private int FindMisspelt(Discourse discourse, in PersonName name)
    {
        var surname = discourse.Document.Form(name.Surname);
        if (surname.Length < 4)
            return -1;
        for (var entry = _persons.Count - 1; entry >= Math.Max(0, _persons.Count - SlipWindow); entry--)
        {
            var other = _persons[entry];
            if (!discourse.Agree(name.Mention, other.Mention))
                continue;
            var sameGivenName = !name.IsSingle && !other.IsSingle && name.GivenKey == other.GivenKey;
            var sameSurname = name.SurnameKey == other.SurnameKey;
            if (sameGivenName || ((name.IsSingle || other.IsSingle) && surname.Length >= 5))
            {
                if (NameHash.DifferByOneLetter(surname, discourse.Document.Form(other.Surname)))
                    return entry;
            }
            else if (sameSurname && NameHash.DifferByOneLetter(discourse.Document.Form(name.Given), discourse.Document.Form(other.Given)))
            {
                return entry;
            }
        }
        return -1;
    }

    private static bool GivenNamesMatch(Discourse discourse, in PersonName left, in PersonName right)
    {
        if (left.IsSingle || right.IsSingle || left.GivenKey == right.GivenKey)
            return true;
        var first = discourse.Document.Form(left.Given);
        var second = discourse.Document.Form(right.Given);
        return IsInitial(first) || IsInitial(second)
            ? NameHash.Fold(first[0]) == NameHash.Fold(second[0])
            : first.Length >= 3 && second.Length >= 3 && (first.StartsWith(second, StringComparison.OrdinalIgnoreCase) || second.StartsWith(first, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsInitial(ReadOnlySpan<char> name) => name.Length == 1 || (name.Length == 2 && name[1] == '.');

    private static PersonName ReadPerson(Discourse discourse, int index)
    {
        var mention = discourse.Mentions[index];
        var (given, surname) = (mention.NameFirst, mention.NameEnd - 1);
        while (surname > given && IsSuffix(discourse.Document.Form(surname)))
            surname--;
        return new PersonName
        {
            Mention = index, Given = given, Surname = surname,
            GivenKey = NameHash.Of(discourse.Document.Form(given)), SurnameKey = NameHash.Of(discourse.Document.Form(surname)),
        };
    }

    private static bool IsSuffix(ReadOnlySpan<char> word) => word is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV" or "'s" or "’s" or ",";

    private void ResolveOther(Discourse discourse, int index)
    {
        var mention = discourse.Mentions[index];
        if (discourse.ChildWith(mention.Head, Relation.Nummod) >= 0)
            return;
        var key = KeyOf(discourse.Document, mention);
        if (_others.TryGetValue(key, out var known) || TryExpand(discourse, mention, key, out known))
            discourse.Link(index, known, CoreferenceRule.Name);
        _others[key] = index;
        if (mention.EntityType != EntityType.NationalOrPoliticalGroup && AcronymOf(discourse.Document, mention) is { } acronym)
        {
            if (known < 0 && _others.TryGetValue(acronym, out known) && SameKind(discourse.Mentions[known], mention))
                discourse.Link(index, known, CoreferenceRule.Name);
            _acronyms[acronym] = index;
        }
    }

    private bool TryExpand(Discourse discourse, in Mention mention, ulong key, out int known)
    {
        known = -1;
        return mention.NameEnd - mention.NameFirst == 1
            && IsAcronym(discourse.Document.Form(mention.NameFirst))
            && _acronyms.TryGetValue(key, out known)
            && SameKind(discourse.Mentions[known], mention);
    }

    private static bool SameKind(in Mention left, in Mention right) =>
        (left.Traits & right.Traits & Traits.AnyClass) != 0;

    private static bool IsAcronym(ReadOnlySpan<char> form)
    {
        var capitals = 0;
        foreach (var letter in form)
        {
            if (char.IsUpper(letter))
                capitals++;
            else if (letter is not ('.' or '&' or '-') && !char.IsDigit(letter))
                return false;
        }
        return capitals >= 2;
    }

    /// <summary>The key of the initials of a name with at least two capitalised words; null for other names.</summary>
    private static ulong? AcronymOf(DocumentBuilder document, in Mention mention)
    {
        var (hash, capitals) = (NameHash.Empty, 0);
        for (var token = mention.NameFirst; token < mention.NameEnd; token++)
        {
            var form = document.Form(token);
            if (!char.IsUpper(form[0]) || form.Equals("The", StringComparison.Ordinal))
                continue;
            hash = NameHash.Add(hash, form[..1]);
            capitals++;
        }
        return capitals >= 2 ? hash : null;
    }

    private static ulong KeyOf(DocumentBuilder document, in Mention mention)
    {
        Span<char> name = stackalloc char[64];
        var (length, fits) = (0, true);
        var hash = NameHash.Empty;
        for (var token = mention.NameFirst; token < mention.NameEnd; token++)
        {
            var form = document.Form(token);
            if (form is "'s" or "’s" || (token == mention.NameFirst && form.Equals("the", StringComparison.OrdinalIgnoreCase)))
                continue;
            hash = NameHash.Add(hash, form);
            fits &= length + form.Length + 1 <= name.Length;
            if (!fits)
                continue;
            if (length > 0)
                name[length++] = ' ';
            form.CopyTo(name[length..]);
            length += form.Length;
        }
        return fits && PlaceNames.TryFind(name[..length], out var place) && place.Kind == PlaceKind.Country ? NameHash.OfCountry(place.Country) : hash;
    }

    private struct PersonName
    {
        public int Mention;
        public int Given;
        public int Surname;
        public ulong GivenKey;
        public ulong SurnameKey;
        public int PreviousBySurname;

        public readonly bool IsSingle => Given == Surname;
    }
}
