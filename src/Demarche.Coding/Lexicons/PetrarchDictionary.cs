using System.Globalization;
using System.Text;

namespace Demarche.Coding.Lexicons;

/// <summary>
/// Imports the actor and agent dictionaries of TABARI and PETRARCH as a user lexicon. An actor line is
/// <c>NAME [CODE]</c>, <c>+SYNONYM</c> and <c>[CODE]</c> lines may follow; an agent line <c>NOUN {PLURAL} [~CODE]</c>; <c>!WORD! = A, B</c>
/// defines a substitution. An underscore joins words; <c>#</c> and <c>&lt;!-- --&gt;</c> begin comments. Dated codes
/// (<c>[CODE &gt;date]</c>) are kept only where undated ones are absent.
/// </summary>
internal static class PetrarchDictionary
{
    /// <summary>Codes of actors that older coders were told to leave out.</summary>
    private static readonly string[] BlankCodes = ["---", "+++", "###"];

    public static void ReadActors(string path, ActorLexiconBuilder lexicon)
    {
        Block? block = null;
        foreach (var (number, line) in ContentLines(path))
        {
            lexicon.AppendToHash(line);
            if (line[0] is '+' or '[' && block is null)
                throw new LexiconFormatException(path, number, "name", "a synonym or a code comes before any actor.");
            if (line[0] == '+')
                block!.Names.Add(Split(line[1..]).Name);
            else if (line[0] != '[')
            {
                block?.AddTo(lexicon, path);
                block = new Block(number, Split(line).Name);
            }
            block!.Add(Split(line).Code);
        }
        block?.AddTo(lexicon, path);
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
            var (text, code) = Split(line);
            if (code.Length == 0)
                throw new LexiconFormatException(path, number, "code", "no code in square brackets.");
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

    /// <summary>A name and the code in square brackets after it; an empty code when there is none.</summary>
    private static (string Name, string Code) Split(string line)
    {
        var open = line.IndexOf('[', StringComparison.Ordinal);
        var close = line.LastIndexOf(']');
        return open >= 0 && close > open ? (line[..open].Trim(), line[(open + 1)..close].Trim()) : (line.Trim(), "");
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
            if (line.Length > 0 && !line.StartsWith("<!", StringComparison.Ordinal))
                yield return (number, line);
        }
    }

    /// <summary>An actor with its synonyms and codes.</summary>
    private sealed class Block(int number, string name)
    {
        private string _code = "";
        private bool _isDated = true;

        public List<string> Names { get; } = [name];

        /// <summary>Notes a code; an undated one rules over dated ones, among which the last rules.</summary>
        public void Add(string code)
        {
            if (code.Length == 0 || (!_isDated && code.Contains(' ', StringComparison.Ordinal)))
                return;
            (_code, _isDated) = (code.Split(' ')[0], code.Contains(' ', StringComparison.Ordinal));
        }

        public void AddTo(ActorLexiconBuilder lexicon, string path)
        {
            if (_code.Length == 0)
                throw new LexiconFormatException(path, number, "code", $"'{name}' has no code in square brackets.");
            if (BlankCodes.Contains(_code, StringComparer.Ordinal))
                return;
            var party = new NamedParty($"{_code}.{name.Trim('_')}", Words(name), ActorType.State, _code.ToUpperInvariant(), null, []);
            lexicon.Parties[party.Id] = party;
            foreach (var each in Names)
                lexicon.Names.AddFirst(Words(each), NameKind.Name, party);
        }
    }
}
