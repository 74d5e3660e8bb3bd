namespace Demarche.Language.Coreference;

/// <summary>The word lists of coreference: classes of common nouns, genders of given names, titles and pronouns.</summary>
internal static class WordClasses
{
    private static readonly Dictionary<string, Traits> Nouns = LoadNouns();
    private static readonly Dictionary<string, Traits>.AlternateLookup<ReadOnlySpan<char>> NounLookup =
        Nouns.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, Traits> GivenNames = LoadGivenNames();
    private static readonly Dictionary<string, Traits>.AlternateLookup<ReadOnlySpan<char>> GivenNameLookup =
        GivenNames.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, Traits>.AlternateLookup<ReadOnlySpan<char>> CourtesyTitles =
        new Dictionary<string, Traits>(StringComparer.OrdinalIgnoreCase)
        {
            ["Mr"] = Traits.Male, ["Mr."] = Traits.Male, ["Sir"] = Traits.Male, ["Lord"] = Traits.Male, ["King"] = Traits.Male,
            ["Prince"] = Traits.Male, ["Sheikh"] = Traits.Male, ["Pope"] = Traits.Male, ["Emir"] = Traits.Male,
            ["Mrs"] = Traits.Female, ["Mrs."] = Traits.Female, ["Ms"] = Traits.Female, ["Ms."] = Traits.Female,
            ["Miss"] = Traits.Female, ["Lady"] = Traits.Female, ["Dame"] = Traits.Female, ["Queen"] = Traits.Female,
            ["Princess"] = Traits.Female,
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, Pronoun>.AlternateLookup<ReadOnlySpan<char>> Pronouns = LoadPronouns();

    /// <summary>Classes and gender of a common noun by its lemma; <see cref="Traits.None"/> when it is not listed.</summary>
    public static Traits OfNoun(ReadOnlySpan<char> lemma) => NounLookup.TryGetValue(lemma, out var traits) ? traits : Traits.None;

    /// <summary>The customary gender of a given name, or both.</summary>
    public static Traits GenderOfGivenName(ReadOnlySpan<char> name) =>
        GivenNameLookup.TryGetValue(name, out var gender) ? gender : Traits.AnyGender;

    /// <summary>The gender that a title such as "Mrs" or "King" tells, or both.</summary>
    public static Traits GenderOfTitle(ReadOnlySpan<char> title) =>
        CourtesyTitles.TryGetValue(title, out var gender) ? gender : Traits.AnyGender;

    public static bool IsPronoun(ReadOnlySpan<char> form, out Pronoun pronoun) => Pronouns.TryGetValue(form, out pronoun);

    private static Dictionary<string, Traits> LoadNouns()
    {
        var nouns = new Dictionary<string, Traits>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedTable.Rows("nouns.tsv"))
        {
            var traits = Traits.None;
            foreach (var letter in row[1])
                traits |= letter switch { 'p' => Traits.Person, 'g' => Traits.Group, 'l' => Traits.Place, 'm' => Traits.Male, _ => Traits.Female };
            nouns[row[0]] = (traits & Traits.AnyGender) == 0 ? traits | Traits.AnyGender : traits;
        }
        return nouns;
    }

    private static Dictionary<string, Traits> LoadGivenNames()
    {
        var names = new Dictionary<string, Traits>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedTable.Rows("given-names.tsv"))
        {
            foreach (var name in row[1].Split(' '))
                names[name] = row[0] == "m" ? Traits.Male : Traits.Female;
        }
        return names;
    }

    private static Dictionary<string, Pronoun>.AlternateLookup<ReadOnlySpan<char>> LoadPronouns()
    {
        const Traits he = Traits.Person | Traits.Male | Traits.Singular;
        const Traits she = Traits.Person | Traits.Female | Traits.Singular;
        const Traits it = Traits.Group | Traits.Place | Traits.Thing | Traits.AnyGender | Traits.Singular;
        const Traits they = Traits.AnyClass | Traits.AnyGender | Traits.Plural;
        const Traits speaker = Traits.Person | Traits.AnyGender | Traits.Singular;
        const Traits we = Traits.Person | Traits.Group | Traits.AnyGender | Traits.Plural;
        var pronouns = new Dictionary<string, Pronoun>(StringComparer.OrdinalIgnoreCase);
        Add("he", he, 3, "him", "his", "himself");
        Add("she", she, 3, "her", "hers", "herself");
        Add("it", it, 3, "its", "itself");
        Add("they", they, 3, "them", "their", "theirs", "themselves");
        Add("I", speaker, 1, "me", "my", "mine", "myself");
        Add("we", we, 1, "us", "our", "ours", "ourselves");
        return pronouns.GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(string subject, Traits traits, byte person, params string[] others)
        {
            foreach (var form in others.Prepend(subject))
                pronouns[form] = new Pronoun(traits, person, form.EndsWith("self", StringComparison.Ordinal) || form.EndsWith("selves", StringComparison.Ordinal));
        }
    }
}

/// <summary>A personal pronoun: what it may refer to, its grammatical person, and whether it is reflexive.</summary>
internal readonly record struct Pronoun(Traits Traits, byte Person, bool IsReflexive);
