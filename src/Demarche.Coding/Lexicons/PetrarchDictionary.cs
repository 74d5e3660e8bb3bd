using System.Globalization;
using System.Text;

namespace Demarche.Coding.Lexicons;

/// <summary>
/// Imports the actor and agent dictionaries of TABARI and PETRARCH as a user lexicon. An actor line is
/// <c>NAME [CODE]</c>, <c>+SYNONYM</c> and <c>[CODE]</c> lines may follow; an agent line <c>NOUN {PLURAL} [~CODE]</c>; <c>!WORD! = A, B</c>
/// defines a substitution. An underscore joins words; <c>#</c> and <c>&lt;!-- --&gt;</c> begin comments. A code may be dated
/// (<c>[CODE &lt;951231]</c>) and may name several parties (<c>[AAA/BBB]</c>). Codes are joined as those coders join them:
/// the army of AAA is AAAMIL.
/// </summary>
internal static class PetrarchDictionary
{
    /// <summary>Codes of actors that older coders were told to leave out.</summary>
    private static readonly string[] BlankCodes = ["---", "+++", "###"];

    /// <summary>Words that names write small.</summary>
    private static readonly string[] Particles = ["of", "the", "and", "for", "in", "on", "to", "de", "del", "la", "al", "el", "bin", "ibn", "von", "van"];

    /// <summary>The lines of a dictionary that give <paramref name="phrase"/> as a name or agent, as their number and text.</summary>
    public static IEnumerable<(int Number, string Line)> Find(string path, string phrase)
    {
        var key = NameFolding.Fold(phrase);
        return ContentLines(path).Where(line => line.Line[0] is not ('[' or '!') && NameFolding.Fold(Words(Split(line.Line.TrimStart('+')).Name.Split('{')[0])) == key);
    }

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
            block!.Add(Split(line).Code, number, path);
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
            var template = code.Contains('~', StringComparison.Ordinal) ? code.Replace(" ", "", StringComparison.Ordinal) : $"~{code}";
            var international = template.EndsWith('~') ? template.TrimEnd('~') : null;
            var sector = international is null ? lexicon.SectorOf(template.TrimStart('~')) : null;
            foreach (var name in names.SelectMany(name => Substitute(name, substitutions)))
            {
                var phrase = Words(name).ToLowerInvariant();
                if (phrase.Length == 0)
                    continue;
                lexicon.Names.Remove(phrase);
                var known = lexicon.Agents.GetValueOrDefault(NameFolding.Fold(phrase));
                lexicon.Agents[NameFolding.Fold(phrase)] = new Agent(phrase, known?.Kind ?? AgentKind.Person, international, sector, []) { Template = template, IsUncounted = plural >= 0 && names.Count == 1 };
            }
        }
    }

    /// <summary>Gives phrases that the dictionary does not have the template of the longest phrase in them that it has, the last first.</summary>
    public static void SpreadTemplates(Dictionary<string, Agent> agents)
    {
        foreach (var (key, agent) in agents.Where(entry => entry.Value.Template is null).ToList())
        {
            var words = key.Split(' ');
            for (var length = words.Length - 1; length > 0; length--)
            {
                for (var start = words.Length - length; start >= 0; start--)
                {
                    if (agents.GetValueOrDefault(string.Join(' ', words, start, length)) is not { Template: { } template })
                        continue;
                    agents[key] = agent with { Template = template };
                    (start, length) = (0, 0);
                }
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
            var lower = word.ToLowerInvariant();
            words.Append(Particles.Contains(lower, StringComparer.Ordinal) ? lower : char.ToUpper(word[0], CultureInfo.InvariantCulture) + lower[1..]);
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
        private readonly List<CodeTerm> _terms = [];
        private string? _code;
        private bool _isBlank;

        public List<string> Names { get; } = [name];

        /// <summary>Notes a code, or one that holds <c>&lt;until</c>, <c>&gt;since</c> or <c>since-until</c>.</summary>
        public void Add(string line, int lineNumber, string path)
        {
            if (line.Length == 0)
                return;
            var end = line.AsSpan().IndexOfAny(" <>");
            var code = (end < 0 ? line : line[..end]).ToUpperInvariant();
            if (BlankCodes.Contains(code, StringComparer.Ordinal))
                _isBlank = true;
            else if (end < 0)
                _code = code;
            else
                _terms.Add(Term(code, line[end..].Trim()) ?? throw new LexiconFormatException(path, lineNumber, "code", $"'{line[end..].Trim()}' is no time; write <951231, >960101 or 960101-961231."));
        }

        public void AddTo(ActorLexiconBuilder lexicon, string path)
        {
            if (_code is null && _terms.Count == 0)
            {
                if (_isBlank)
                    return;
                throw new LexiconFormatException(path, number, "code", $"'{name}' has no code in square brackets.");
            }
            var id = $"{_code ?? _terms[0].Code}.{name.Trim('_')}";
            var party = Party(id, _code) with { Terms = [.. _terms] };
            if (_code?.Split('/') is { Length: > 1 } codes)
                party = party with { Parts = [.. codes.Select(code => Party($"{code}.{name.Trim('_')}", code))] };
            lexicon.Parties[party.Id] = party;
            foreach (var each in Names)
                lexicon.Names.AddFirst(Words(each), NameKind.Name, party);
        }

        private NamedParty Party(string id, string? code) => new(id, Words(name), ActorType.State, code, null, []) { IsFromDictionary = true };

        private static CodeTerm? Term(string code, string time)
        {
            if (time.StartsWith('<'))
                return Day(time[1..]) is { } until ? new CodeTerm(code, null, until) : null;
            if (time.StartsWith('>'))
                return Day(time[1..]) is { } since ? new CodeTerm(code, since, null) : null;
            return time.Split('-') is [var from, var to] && Day(from) is { } first && Day(to) is { } last ? new CodeTerm(code, first, last) : null;
        }

        /// <summary>A day written <c>19950601</c> or <c>950601</c>, of the years 1930 to 2029.</summary>
        private static DateOnly? Day(string text)
        {
            var digits = text.Trim();
            if (digits.Length == 6)
                digits = (string.CompareOrdinal(digits, "30") < 0 ? "20" : "19") + digits;
            return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        }
    }
}
