namespace Demarche.Training.Tables;

/// <summary>Compiles given names with their customary gender: the seed, and the nicknames of its names.</summary>
internal static class GivenNameTable
{
    /// <summary>Rows "gender, names separated by spaces"; a name that both genders reach is left out.</summary>
    public static IEnumerable<string> Compile(string data, string seed)
    {
        var genders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(seed).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')))
        {
            foreach (var name in row[1].Split(' '))
                Add(genders, name, row[0]);
        }
        var seeded = new Dictionary<string, string>(genders, StringComparer.Ordinal);
        var nicknames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(Path.Combine(data, "lex", "nicknames.csv")).Skip(1).Select(line => line.Split(',')))
        {
            if (seeded.TryGetValue(row[0], out var gender) && !seeded.ContainsKey(row[2]))
                Add(nicknames, row[2], gender);
        }
        return genders.Concat(nicknames)
            .Where(row => row.Value.Length == 1 && row.Key.Length > 2)
            .GroupBy(row => (Gender: row.Value, Initial: row.Key[0]), row => row.Key)
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Key.Gender}\t{string.Join(' ', group.Order(StringComparer.Ordinal))}");
    }

    private static void Add(Dictionary<string, string> genders, string name, string gender)
    {
        if (!genders.TryGetValue(name, out var known))
            genders[name] = gender;
        else if (known != gender)
            genders[name] = "both";
    }
}
