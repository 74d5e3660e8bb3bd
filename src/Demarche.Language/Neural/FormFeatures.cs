using System.Globalization;

namespace Demarche.Language.Neural;

/// <summary>
/// What the network sees of a word form, whatever its context: rows of the embedding tables. Forms are compared in lower
/// case, with typographic quotes made plain, and, except for the pretrained vectors, with every digit as 0.
/// </summary>
public readonly record struct FormFeatures(
    ulong Word, ulong Vector, int Prefix3, int Suffix2, int Suffix3, int Suffix4, int Shape, int PrefixSuffix)
{
    /// <summary>Rows of the six hashed tables, in the order of the properties; powers of two.</summary>
    public static ReadOnlySpan<int> TableRows => [4096, 2048, 4096, 8192, 2048, 4096];

    /// <summary>Changes whenever a feature does, so that a model trained for others is refused.</summary>
    public const int Version = 1;

    private const int LongestForm = 64;

    /// <summary>The row of this form in hashed table <paramref name="table"/>.</summary>
    public int AffixRow(int table) => table switch
    {
        0 => Prefix3,
        1 => Suffix2,
        2 => Suffix3,
        3 => Suffix4,
        4 => Shape,
        _ => PrefixSuffix,
    };

    /// <summary>The features of <paramref name="form"/>; of a form longer than 64 units, those of its two ends.</summary>
    public static FormFeatures Of(scoped ReadOnlySpan<char> form)
    {
        Span<char> kept = stackalloc char[LongestForm];
        if (form.Length > LongestForm)
        {
            form[..(LongestForm / 2)].CopyTo(kept);
            form[^(LongestForm / 2)..].CopyTo(kept[(LongestForm / 2)..]);
            form = kept;
        }
        Span<char> lower = stackalloc char[form.Length];
        Span<char> digitless = stackalloc char[form.Length];
        for (var i = 0; i < form.Length; i++)
        {
            lower[i] = Plain(char.ToLowerInvariant(form[i]));
            digitless[i] = char.IsAsciiDigit(lower[i]) ? '0' : lower[i];
        }
        return new FormFeatures(
            Hash(digitless),
            Hash(lower),
            Row(1, digitless[..Math.Min(3, digitless.Length)], [], 0),
            Row(2, End(digitless, 2), [], 1),
            Row(3, End(digitless, 3), [], 2),
            Row(4, End(digitless, 4), [], 3),
            ShapeRow(form),
            Row(6, digitless[..Math.Min(2, digitless.Length)], End(digitless, 5), 5));
    }

    /// <summary>A 64-bit key for a normalised form; two forms of a vocabulary share one with negligible probability.</summary>
    public static ulong Hash(ReadOnlySpan<char> form)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in form)
            hash = (hash ^ unit) * 1099511628211UL;
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }

    private static ReadOnlySpan<char> End(ReadOnlySpan<char> form, int length) => form[^Math.Min(length, form.Length)..];

    private static char Plain(char unit) => unit switch
    {
        '‘' or '’' or '‛' or '`' => '\'',
        '“' or '”' or '„' => '"',
        _ => unit,
    };

    private static int Row(uint salt, ReadOnlySpan<char> first, ReadOnlySpan<char> second, int table)
    {
        var hash = 2166136261u ^ (salt * 0x9E3779B1u);
        foreach (var unit in first)
            hash = (hash ^ unit) * 16777619u;
        hash = (hash ^ 0xFFFFu) * 16777619u;
        foreach (var unit in second)
            hash = (hash ^ unit) * 16777619u;
        hash ^= hash >> 15;
        return (int)(hash * 0x2C1B3C6Du >> 8) & (TableRows[table] - 1);
    }

    /// <summary>Letters as X and x, digits as d, other units as themselves; runs longer than two are cut to two.</summary>
    private static int ShapeRow(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[form.Length];
        var length = 0;
        foreach (var unit in form)
        {
            var kind = char.GetUnicodeCategory(unit) switch
            {
                UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => 'X',
                UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => 'x',
                UnicodeCategory.DecimalDigitNumber => 'd',
                _ => unit,
            };
            if (length < 2 || shape[length - 1] != kind || shape[length - 2] != kind)
                shape[length++] = kind;
        }
        return Row(5, shape[..Math.Min(length, 12)], [], 4);
    }
}
