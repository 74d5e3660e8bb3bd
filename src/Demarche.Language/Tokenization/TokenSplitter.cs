namespace Demarche.Language.Tokenization;

/// <summary>What happens between two pieces of one stretch of text.</summary>
internal enum Split
{
    None,
    Token,

    /// <summary>Two words of one surface token, as "do" and "n't".</summary>
    Word,
}

/// <summary>Decides which pieces of a stretch without white space are words of their own.</summary>
/// <remarks>
/// Plain words and their final commas are decided by rule, the rest by a linear classifier that sees the pieces around
/// the gap, the whole stretch and its neighbours.
/// </remarks>
internal static class TokenSplitter
{
    /// <summary>The split after piece <paramref name="left"/> where it is clear; null where the classifier must tell.</summary>
    /// <param name="wordStart">The piece that begins the word which <paramref name="left"/> is in.</param>
    /// <param name="next">The first piece after the stretch.</param>
    public static Split? Clear(
        ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int left, int wordStart, in Address address, in Piece next)
    {
        var (before, after) = (pieces[left], pieces[left + 1]);
        if (before.Start >= address.Start && after.End <= address.End)
            return Split.None;
        if (left == 0 && CharacterClasses.Of(text[before.Start]) == CharacterClass.Joiner)
            return Split.Token;
        var isLast = left + 2 == pieces.Length;
        if (after.Length == 1 && text[after.Start] == '.' && IsShortened(text, pieces[wordStart..(left + 1)], isLast ? next.Shape : Shapes.Edge))
            return Split.None;
        return isLast && left == 0 && after.Length == 1 && text[after.Start] is ',' or ';' or '?' && before.Shape is Shapes.Lower or Shapes.Title
            ? Split.Token
            : null;
    }

    /// <summary>Whether the stop after <paramref name="word"/> belongs to it: in "p.m.", "U.S." and in titles before names.</summary>
    private static bool IsShortened(ReadOnlySpan<char> text, ReadOnlySpan<Piece> word, uint next)
    {
        if (word.Length == 1)
            return Shapes.IsCapital(next) && Shapes.IsCapital(word[0].Shape) && Abbreviations.IsTitle(word[0].Hash);
        if (word.Length % 2 == 0)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i].Length != 1 || (i % 2 == 0 ? !CharacterClasses.Of(text[word[i].Start]).IsLetter() : text[word[i].Start] != '.'))
                return false;
        }
        return true;
    }

    /// <summary>Adds the features of the gap after piece <paramref name="left"/>.</summary>
    /// <param name="kind">What the stretch holds, as a <see cref="AddressKind"/>.</param>
    /// <param name="wordStart">The piece that begins the word which <paramref name="left"/> is in.</param>
    /// <param name="previous">Hash of the word before the stretch.</param>
    /// <param name="next">The first piece after the stretch.</param>
    public static void AddFeatures(
        ref FeatureList features, ReadOnlySpan<Piece> pieces, int left, AddressKind kind, int wordStart, uint previous, in Piece next)
    {
        var (l1, r1) = (pieces[left], pieces[left + 1]);
        var l2 = left > 0 ? pieces[left - 1] : default;
        var l3 = left > 1 ? pieces[left - 2] : default;
        var r2 = left + 2 < pieces.Length ? pieces[left + 2] : default;
        var r3 = left + 3 < pieces.Length ? pieces[left + 3] : default;
        var lastSplit = wordStart == left ? 1u : 0u;
        var edges = (left == 0 ? 1u : 0u) + (left + 2 == pieces.Length ? 2u : 0u) + 4 * (uint)kind;
        var shapes = Hash.Mix(l1.Shape, r1.Shape);
        var wide = Hash.Mix(l2.Shape, r2.Shape);

        features.Add(1);
        features.Add(l1.Hash, r1.Hash);
        features.Add(l1.Hash, r1.Shape);
        features.Add(l1.Shape, r1.Hash);
        features.Add(shapes);
        features.Add(shapes, wide);
        features.Add(shapes, wide, l3.Shape, r3.Shape);
        features.Add(l1.Hash, r1.Hash, r2.Hash);
        features.Add(l2.Hash, l1.Hash, r1.Hash);
        features.Add(l2.Hash, l1.Hash, r1.Hash, r2.Hash);
        features.Add(l1.Hash);
        features.Add(r1.Hash);
        features.Add(l2.Shape, shapes, lastSplit);
        features.Add(shapes, edges);
        features.Add(edges, l1.Hash);
        features.Add(edges, r1.Hash);
        features.Add(edges, shapes, lastSplit);
        features.Add(previous, l1.Hash, r1.Hash);
        features.Add(next.Hash, l1.Hash, r1.Hash);
        features.Add(next.Shape, shapes, edges);
        features.Add(next.Shape, l1.Hash, r1.Shape, edges);
        features.Add(next.Shape, l2.Hash, l1.Hash, r1.Hash);
        features.Add(l1.Suffix, r1.Hash);
        features.Add(l1.Suffix, r1.Shape, r2.Hash);
        features.Add(Hash.Bucket(l1.Length), shapes, Hash.Bucket(r1.Length));
        features.Add(l1.Hash, r1.Hash, lastSplit, edges);
        var whole = Hash.Seed;
        var form = Hash.Seed;
        for (var i = Math.Max(0, left - 7); i < Math.Min(pieces.Length, left + 8); i++)
        {
            whole = Hash.Mix(whole, i == left ? pieces[i].Hash + 1 : pieces[i].Hash);
            form = Hash.Mix(form, i == left ? pieces[i].Shape + 1000 : pieces[i].Shape);
        }
        features.Add(whole);
        features.Add(form);
        var word = Hash.Seed;
        for (var i = Math.Max(wordStart, left - 7); i <= left; i++)
            word = Hash.Mix(word, pieces[i].Hash);
        features.Add(word, r1.Hash);
        features.Add(word, r1.Shape, r2.Shape);
        features.Add(word, r1.Hash, next.Shape);
    }
}
