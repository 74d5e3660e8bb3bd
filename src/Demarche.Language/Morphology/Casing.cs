namespace Demarche.Language.Morphology;

/// <summary>How a lemma is written.</summary>
public enum Casing : byte
{
    /// <summary>All in small letters.</summary>
    Lower,

    /// <summary>As far as it begins like the form, as the form is written.</summary>
    AsWritten,

    /// <summary>With a capital first letter.</summary>
    Title,
}

/// <summary>How a form is written.</summary>
public enum Writing : byte
{
    /// <summary>Without capitals.</summary>
    Lower,

    /// <summary>A single capital letter.</summary>
    Letter,

    /// <summary>With a capital first letter only.</summary>
    Title,

    /// <summary>Two to four capitals, as in most acronyms.</summary>
    ShortUpper,

    /// <summary>Five capitals or more.</summary>
    Upper,

    Mixed,
}

/// <summary>Reads and applies casing.</summary>
public static class Casings
{
    /// <summary>How <paramref name="form"/> is written; signs and digits count as both small and capital.</summary>
    public static Writing WritingOf(ReadOnlySpan<char> form)
    {
        var (upper, lower) = (0, 0);
        foreach (var unit in form)
        {
            upper += char.IsUpper(unit) ? 1 : 0;
            lower += char.IsLower(unit) ? 1 : 0;
        }
        if (upper == 0)
            return Writing.Lower;
        if (lower == 0 && form.Length > 1)
            return form.Length <= 4 ? Writing.ShortUpper : Writing.Upper;
        if (upper > 1 || !char.IsUpper(form[0]))
            return Writing.Mixed;
        return form.Length == 1 ? Writing.Letter : Writing.Title;
    }

    /// <summary>The casing that makes <paramref name="lemma"/> of its small letters.</summary>
    public static Casing Between(string form, string lemma)
    {
        if (!lemma.Any(char.IsUpper))
            return Casing.Lower;
        return WritingOf(form) is not (Writing.Title or Writing.Letter) && lemma == Apply(Casing.Title, form, lemma.ToLowerInvariant())
            ? Casing.Title
            : Casing.AsWritten;
    }

    /// <summary>Writes <paramref name="lemma"/>, given in small letters, in a casing.</summary>
    public static string Apply(Casing casing, ReadOnlySpan<char> form, ReadOnlySpan<char> lemma)
    {
        switch (casing)
        {
            case Casing.AsWritten:
                var shared = 0;
                while (shared < form.Length && shared < lemma.Length && char.ToLowerInvariant(form[shared]) == lemma[shared])
                    shared++;
                return string.Concat(form[..shared], lemma[shared..]);
            case Casing.Title when lemma.Length > 0:
                var first = char.ToUpperInvariant(lemma[0]);
                return string.Concat(new ReadOnlySpan<char>(in first), lemma[1..]);
            default:
                return lemma.ToString();
        }
    }
}
