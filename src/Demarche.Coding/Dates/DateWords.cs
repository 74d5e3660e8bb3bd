using System.Globalization;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Dates;

/// <summary>
/// A sentence cut into letters, digits and signs, however its tokens run: "12/03/2021", "mid-March", "5-7". One is made for
/// a document and loaded with sentence after sentence.
/// </summary>
internal sealed class DateWords(AnnotatedDocument document)
{
    private readonly List<DateWord> _words = new(64);

    public int Count => _words.Count;

    public DateWord this[int index] => _words[index];

    public void Load(Sentence sentence)
    {
        _words.Clear();
        for (var token = sentence.First; token < sentence.End; token++)
            Cut(token, document[token].Form, document[token].Span.Start);
    }

    public DateWordKind Kind(int index) => (uint)index < (uint)_words.Count ? _words[index].Kind : DateWordKind.None;

    public int Value(int index) => _words[index].Value;

    public ReadOnlySpan<char> Form(int index) =>
        (uint)index < (uint)_words.Count ? document.Text.AsSpan(_words[index].Start, _words[index].Length) : default;

    public bool Is(int index, string word) => Form(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsUnit(int index, TimeUnit unit) => Kind(index) == DateWordKind.Unit && Value(index) == (int)unit;

    public bool IsCapital(int index) => Form(index) is [var first, ..] && char.IsUpper(first);

    /// <summary>Whether no space lies between the word at <paramref name="index"/> and the one after it.</summary>
    public bool Joins(int index) => index >= 0 && index + 1 < _words.Count && _words[index].Start + _words[index].Length == _words[index + 1].Start;

    /// <summary>A number in digits.</summary>
    public bool IsDigits(int index) => Kind(index) == DateWordKind.Number && char.IsAsciiDigit(Form(index)[0]);

    public bool IsDash(int index) => Form(index) is "-" or "–" or "—" or "‑";

    /// <summary>Whether nothing, or a sign, follows a phrase.</summary>
    public bool IsEnd(int index) => index >= _words.Count || !char.IsLetterOrDigit(Form(index)[0]);

    private void Cut(int token, ReadOnlySpan<char> form, int start)
    {
        for (var from = 0; from < form.Length;)
        {
            var end = from + 1;
            if (char.IsAsciiDigit(form[from]))
                end = Digits(token, form, from, start);
            else if (char.IsLetter(form[from]))
            {
                while (end < form.Length && char.IsLetter(form[end]))
                    end++;
                var (kind, value) = DateWord.Look(form[from..end]);
                _words.Add(new DateWord(token, start + from, end - from, kind, value));
            }
            else
            {
                _words.Add(new DateWord(token, start + from, 1, DateWordKind.None, 0));
            }
            from = end;
        }
    }

    /// <summary>"12", "12th", "1990s"; digits of an amount ("1,200", "3.5", "20mm") are no date word.</summary>
    private int Digits(int token, ReadOnlySpan<char> form, int from, int start)
    {
        var end = from;
        while (end < form.Length && char.IsAsciiDigit(form[end]))
            end++;
        var isNumber = int.TryParse(form[from..end], NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        var kind = isNumber && !IsAmount(form) ? DateWordKind.Number : DateWordKind.None;
        var letters = end;
        while (letters < form.Length && char.IsLetter(form[letters]))
            letters++;
        if (letters > end && isNumber)
        {
            var suffix = form[end..letters];
            kind = suffix is "st" or "nd" or "rd" or "th" ? DateWordKind.Ordinal
                : suffix is "s" && value % 10 == 0 && (end - from == 4 || (end - from == 2 && value >= 20)) ? DateWordKind.Decade
                : DateWordKind.None;
            if (kind == DateWordKind.Decade && value < 100)
                value += 1900;
        }
        _words.Add(new DateWord(token, start + from, letters - from, kind, value));
        return letters;
    }

    private static bool IsAmount(ReadOnlySpan<char> form)
    {
        var sign = form.IndexOfAny(',', '.');
        return sign > 0 && sign < form.Length - 1 && sign == form.LastIndexOfAny(',', '.') && char.IsAsciiDigit(form[sign + 1]);
    }
}
