using System.Globalization;
using System.Text;

namespace Demarche.Coding.Lexicons;

/// <summary>
/// Imports the actor and agent dictionaries of TABARI and PETRARCH as a user lexicon. An actor line is
/// <c>NAME [CODE]</c> with indented <c>+SYNONYM</c> lines; an agent line <c>NOUN {PLURAL} [~CODE]</c>; <c>!WORD! = A, B</c>
/// defines a substitution. An underscore joins words; <c>#</c> and <c>&lt;!-- --&gt;</c> begin comments. Dated codes
/// (<c>[CODE &gt;date]</c>) are kept only where undated ones are absent.
/// </summary>
internal static class PetrarchDictionary
{
    private const string BlankCode = "---";

    public static void ReadActors(string path, ActorLexiconBuilder lexicon)
    {
        NamedParty? party = null;
        foreach (var (number, line) in ContentLines(path))
        {
            lexicon.AppendToHash(line);
            if (line[0] == '+')
            {
                lexicon.Names.AddFirst(Words(CodeIn(line, number, path, required: false).Name[1..]), NameKind.Name, party
                    ?? throw new LexiconFormatException(path, number, "name", "a synonym comes before any actor."));
                continue;
            }
            var (name, code) = CodeIn(line, number, path, required: true);
            if (code == BlankCode)
                continue;
            party = new NamedParty($"{code}.{name.Trim('_')}", Words(name), ActorType.State, code.ToUpperInvariant(), null, []);
            lexicon.Parties[party.Id] = party;
            lexicon.Names.AddFirst(party.Name, NameKind.Name, party);
        }
    }

    public static void ReadAgents(string path, ActorLexiconBuilder lexicon)
    {
        var substitutions = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (number, line) in ContentLines(path))
        {
            lexicon.AppendToHash(line);
            if (line[0] == '!' && line.Contains('=', StringComparison.Ordinal))
            {
                var sides = line.Split('=', 2, StringSplitOptions.TrimEntries);
                substitutions[sides[0]] = sides[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                continue;
            }
            var (text, code) = CodeIn(line, number, path, required: true);
            var plural = text.IndexOf('{', StringComparison.Ordinal);
            var names = new List<string> { plural < 0 ? text : text[..plural] };
            if (plural >= 0)
                names.AddRange(text[(plural + 1)..].TrimEnd().TrimEnd('}').Split(',', StringSplitOptions.RemoveEmptyEntries));
            var international = code.EndsWith('~') ? code.TrimEnd('~').Trim() : null;
            var sector = code.Trim().TrimStart('~');
            foreach (var name in names.SelectMany(name => Substitute(name, substitutions)))
            {
                var phrase = Words(name).ToLowerInvariant();
                if (phrase.Length > 0)
                    lexicon.Agents[NameFolding.Fold(phrase)] = new Agent(phrase, AgentKind.Person, international, international is null ? sector : null, []);
            }
        }
    }

    private static IEnumerable<string> Substitute(string name, Dictionary<string, string[]> substitutions)
    {
        foreach (var (marker, words) in substitutions)
        {
            if (name.Contains(marker, StringComparison.Ordinal))
                return words.Select(word => name.Replace(marker, word, StringComparison.Ordinal));
        }
        return [name];
    }

    private static (string Name, string Code) CodeIn(string line, int number, string path, bool required)
    {
        var open = line.LastIndexOf('[');
        var close = line.LastIndexOf(']');
        if (open >= 0 && close > open)
            return (line[..line.IndexOf('[', StringComparison.Ordinal)].TrimEnd(), line[(open + 1)..close].Trim().Split(' ')[0]);
        if (required)
            throw new LexiconFormatException(path, number, "code", "no code in square brackets.");
        return (line.TrimEnd(), "");
    }

    /// <summary>"MINAS_TIRITH_" as "Minas Tirith".</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length);
        foreach (var word in name.Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Length > 0)
                words.Append(' ');
            words.Append(char.ToUpper(word[0], CultureInfo.InvariantCulture)).Append(word[1..].ToLowerInvariant());
        }
        return words.ToString();
    }

    private static IEnumerable<(int Number, string Line)> ContentLines(string path)
    {
        var (number, inComment) = (0, false);
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var line = raw;
            if (inComment)
            {
                var end = line.IndexOf("-->", StringComparison.Ordinal);
                if (end < 0)
                    continue;
                (line, inComment) = (line[(end + 3)..], false);
            }
            var start = line.IndexOf("<!--", StringComparison.Ordinal);
            if (start >= 0)
            {
                var end = line.IndexOf("-->", start, StringComparison.Ordinal);
                inComment = end < 0;
                line = end < 0 ? line[..start] : line.Remove(start, end + 3 - start);
            }
            var hash = line.IndexOf('#', StringComparison.Ordinal);
            line = (hash < 0 ? line : line[..hash]).Trim();
            if (line.Length > 0)
                yield return (number, line);
        }
    }
}
