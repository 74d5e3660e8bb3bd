using Demarche.Language.Morphology;
using Demarche.Training.Morphology;
using Xunit;

namespace Demarche.Training.Tests.Morphology;

public sealed class SuffixTableBuilderTests
{
    private const ulong Context = 7;

    [Fact]
    public void A_word_keeps_its_commonest_answer()
    {
        var builder = new SuffixTableBuilder();
        builder.Add(Context, "read", 1, 1);
        builder.Add(Context, "read", 2, 3);
        Assert.Equal(2, Built(builder).Find(Context, "read"));
    }

    [Fact]
    public void New_words_follow_the_longest_ending_that_enough_words_share()
    {
        var builder = new SuffixTableBuilder();
        foreach (var word in new[] { "walked", "talked", "played" })
            builder.Add(Context, word, 1, 1);
        foreach (var word in new[] { "tried", "cried" })
            builder.Add(Context, word, 2, 1);
        builder.Add(Context, "shed", 3, 9);
        var table = Built(builder);
        Assert.Equal(1, table.Find(Context, "barked"));
        Assert.Equal(2, table.Find(Context, "dried"));
        Assert.Equal(1, table.Find(Context, "pushed"));
        Assert.Equal(3, table.Find(Context, "shed"));
        Assert.Equal(-1, table.Find(Context + 1, "barked"));
    }

    [Fact]
    public void Irregular_words_teach_only_themselves()
    {
        var builder = new SuffixTableBuilder();
        builder.Add(Context, "teh", 1, 1, isRegular: false);
        builder.Add(Context, "yuo", 1, 1, isRegular: false);
        Assert.Equal(1, Built(builder).Find(Context, "teh"));
        Assert.Equal(-1, Built(builder).Find(Context, "meh"));
    }

    [Fact]
    public void An_ending_whose_words_disagree_says_nothing()
    {
        var builder = new SuffixTableBuilder { Agreement = 0.7 };
        foreach (var word in new[] { "aab", "bab" })
            builder.Add(Context, word, 1, 1);
        foreach (var word in new[] { "cab", "xb", "yb", "zb", "wb" })
            builder.Add(Context, word, 2, 1);
        Assert.Equal(2, Built(builder).Find(Context, "dab"));
    }

    [Fact]
    public void Order_of_observations_does_not_matter()
    {
        var (forward, backward) = (new SuffixTableBuilder(), new SuffixTableBuilder());
        string[] words = ["walked", "tried", "shed", "talked", "cried"];
        foreach (var word in words)
            forward.Add(Context, word, (ushort)word.Length, 1);
        foreach (var word in words.Reverse())
            backward.Add(Context, word, (ushort)word.Length, 1);
        Assert.Equal(Bytes(forward), Bytes(backward));
    }

    private static SuffixTable Built(SuffixTableBuilder builder)
    {
        ReadOnlySpan<byte> file = Bytes(builder);
        return new SuffixTable(ref file);
    }

    private static byte[] Bytes(SuffixTableBuilder builder)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        builder.Write(writer);
        return stream.ToArray();
    }
}
