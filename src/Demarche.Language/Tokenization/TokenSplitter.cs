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
    /// <summary>The kind of stretch that the pieces form, which tells full stops in addresses from those after them.</summary>
    public static uint KindOf(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces)
    {
        var stretch = text[pieces[0].Start..pieces[^1].End];
        if (stretch.Length > 300)
            stretch = stretch[..300];
        if (stretch.Contains("://", StringComparison.Ordinal))
            return 1;
        if (stretch.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return 2;
        var at = stretch.IndexOf('@');
        if (at >= 0)
            return at > 0 && stretch[at..].Contains('.') ? 3u : 4u;
        if (stretch[0] == '#')
            return 5;
        return stretch.Contains('/') ? 6u : 7u;
    }

    /// <summary>The split after piece <paramref name="left"/> where it is clear; null where the classifier must tell.</summary>
    public static Split? Clear(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int left)
    {
        var (before, after) = (pieces[left], pieces[left + 1]);
        if (left == 0 && CharacterClasses.Of(text[before.Start]) == CharacterClass.Joiner)
            return Split.Token;
        var isLast = left + 2 == pieces.Length;
        return isLast && left == 0 && after.Length == 1 && text[after.Start] is ',' or ';' or '?' && before.Shape is Shapes.Lower or Shapes.Title
            ? Split.Token
            : null;
    }

    /// <summary>Adds the features of the gap after piece <paramref name="left"/>.</summary>
    /// <param name="kind">What <see cref="KindOf"/> says of the pieces.</param>
    /// <param name="wordStart">The piece that begins the word which <paramref name="left"/> is in.</param>
    /// <param name="previous">Hash of the word before the stretch.</param>
    /// <param name="next">The first piece after the stretch.</param>
    public static void AddFeatures(
        ref FeatureList features, ReadOnlySpan<Piece> pieces, int left, uint kind, int wordStart, uint previous, in Piece next)
    {
        var (l1, r1) = (pieces[left], pieces[left + 1]);
        var l2 = left > 0 ? pieces[left - 1] : default;
        var l3 = left > 1 ? pieces[left - 2] : default;
        var r2 = left + 2 < pieces.Length ? pieces[left + 2] : default;
        var r3 = left + 3 < pieces.Length ? pieces[left + 3] : default;
        var lastSplit = wordStart == left ? 1u : 0u;
        var edges = (left == 0 ? 1u : 0u) + (left + 2 == pieces.Length ? 2u : 0u) + 4 * kind;
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
