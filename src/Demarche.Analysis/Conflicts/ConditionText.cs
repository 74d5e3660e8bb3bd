using System.Globalization;

namespace Demarche.Analysis.Conflicts;

/// <summary>
/// Reads conditions as people write them: <c>not (suspend and deliver)</c>, <c>if boycott then not talks</c>,
/// <c>talks iff suspend or deliver</c>. <c>not</c> binds tightest, then <c>and</c>, <c>or</c>, and last <c>if</c> and <c>iff</c>.
/// </summary>
/// <remarks>
/// An option is named, in any case, or given by its number counted from 1; a name in quotes stands for itself. Where two names fit,
/// the longer one is meant. <c>b if a</c> says the same as <c>if a then b</c>.
/// </remarks>
public static class ConditionText
{
    /// <summary>Longer texts are refused, in characters: nobody reads them, and following them could exhaust the stack.</summary>
    public const int MaxLength = 2_000;

    private const int MaxDepth = 100;

    /// <param name="text">One condition, of at most <see cref="MaxLength"/> characters.</param>
    /// <param name="options">Names of the conflict's options in their order.</param>
    /// <exception cref="ConflictException">The text is no condition; the message quotes it and names the place.</exception>
    public static Condition Parse(string text, IReadOnlyList<string> options)
    {
        if (text.Length > MaxLength)
            throw new ConflictException($"The condition '{text[..40]}...' has {text.Length} characters: split it, {MaxLength} are the most.");
        var reader = new Reader(text, options);
        var condition = reader.Sentence();
        return reader.IsAtEnd ? condition : throw reader.Wanted("'and', 'or' or the end");
    }

    private sealed class Reader(string text, IReadOnlyList<string> options)
    {
        private int _at;
        private int _depth;

        public bool IsAtEnd
        {
            get
            {
                SkipSpace();
                return _at == text.Length;
            }
        }

        public Condition Sentence()
        {
            if (LongestName() is null && Take("if"))
            {
                var when = AnyOf();
                return Take("then") ? new Condition.Implication(when, AnyOf()) : throw Wanted("'then'");
            }
            var left = AnyOf();
            if (Take("iff"))
                return new Condition.Equivalence(left, AnyOf());
            return Take("if") ? new Condition.Implication(AnyOf(), left) : left;
        }

        public ConflictException Wanted(string what) => new(
            $"The condition '{text}' cannot be read at '{text[_at..]}': {what} is wanted. The options are {string.Join(", ", options.Select(option => $"'{option}'"))}.");

        private Condition AnyOf()
        {
            var left = AllOf();
            while (Take("or"))
                left = new Condition.Disjunction(left, AllOf());
            return left;
        }

        private Condition AllOf()
        {
            var left = One();
            while (Take("and"))
                left = new Condition.Conjunction(left, One());
            return left;
        }

        private Condition One()
        {
            if (++_depth > MaxDepth)
                throw Wanted($"at most {MaxDepth} times 'not' or a bracket within each other");
            var one = NameOrInner();
            _depth--;
            return one;
        }

        private Condition NameOrInner()
        {
            if (LongestName() is { } name)
            {
                _at += name.Length;
                return new Condition.Taken(name);
            }
            if (Take("not"))
                return new Condition.Negation(One());
            if (!TakeSign('('))
                return new Condition.Taken(Quoted() ?? Numbered() ?? throw Wanted("an option, 'not' or '('"));
            var inner = Sentence();
            return TakeSign(')') ? inner : throw Wanted("')'");
        }

        /// <summary>The longest option name that stands here as a word of its own.</summary>
        private string? LongestName()
        {
            SkipSpace();
            return options.Where(Stands).MaxBy(option => option.Length);
        }

        private string? Quoted()
        {
            if (_at == text.Length || text[_at] is not ('\'' or '"'))
                return null;
            var end = text.IndexOf(text[_at], _at + 1);
            var name = end < 0 ? throw Wanted("the closing quote") : text[(_at + 1)..end];
            var option = options.FirstOrDefault(option => option.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw Wanted("the name of an option");
            _at = end + 1;
            return option;
        }

        private string? Numbered()
        {
            var end = _at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end == _at)
                return null;
            if (!int.TryParse(text.AsSpan(_at, end - _at), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number < 1 || number > options.Count)
                throw Wanted($"the number of an option, 1 to {options.Count},");
            _at = end;
            return options[number - 1];
        }

        private bool Take(string word)
        {
            SkipSpace();
            if (!Stands(word))
                return false;
            _at += word.Length;
            return true;
        }

        private bool TakeSign(char sign)
        {
            SkipSpace();
            if (_at == text.Length || text[_at] != sign)
                return false;
            _at++;
            return true;
        }

        private bool Stands(string words)
        {
            var end = _at + words.Length;
            return end <= text.Length
                && text.AsSpan(_at, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase)
                && (end == text.Length || !char.IsLetterOrDigit(text[end]));
        }

        private void SkipSpace()
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
                _at++;
        }
    }
}
