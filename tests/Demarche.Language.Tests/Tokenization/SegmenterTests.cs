using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;
using Demarche.Language.Tokenization;
using Demarche.Language.Tokens;
using Xunit;

namespace Demarche.Language.Tests.Tokenization;

public sealed class SegmenterTests
{
    private static readonly SegmenterModel Model = SegmenterModel.Load(File.ReadAllBytes(ModelPath()));

    /// <summary>Words apart by a space, words of one token by "|".</summary>
    [Theory]
    [InlineData("They don't agree.", "They do|n't agree .")]
    [InlineData("We can't, and won’t, sign.", "We ca|n't , and wo|n’t , sign .")]
    [InlineData("The minister's aides cannot say.", "The minister|'s aides can|not say .")]
    [InlineData("The envoys' cars left.", "The envoys|' cars left .")]
    [InlineData("She'll say we've won.", "She|'ll say we|'ve won .")]
    [InlineData("an oil-rich region", "an oil - rich region")]
    [InlineData("the ex-minister of a non-member state", "the ex-minister of a non-member state")]
    [InlineData("Mr. Novak and Dr. Hale met.", "Mr. Novak and Dr. Hale met .")]
    [InlineData("The U.S. envoy left.", "The U.S. envoy left .")]
    [InlineData("It paid $3.5 million, or 12,000 a day.", "It paid $ 3.5 million , or 12,000 a day .")]
    [InlineData("It fell 5% to €20.", "It fell 5 % to € 20 .")]
    [InlineData("See http://www.example.org/a_(b)?x=1, please.", "See http://www.example.org/a_(b)?x=1 , please .")]
    [InlineData("Write to press.office@example.org.", "Write to press.office@example.org .")]
    [InlineData("#BorderTalks and @river_office agree.", "#BorderTalks and @river_office agree .")]
    [InlineData("(the north)", "( the north )")]
    [InlineData("\"No,\" he said.", "\" No , \" he said .")]
    [InlineData("Well... perhaps!!!", "Well ... perhaps !!!")]
    [InlineData("👍🏽 👩‍🚀", "👍🏽 👩‍🚀")]
    [InlineData("\uFEFFThe end", "\uFEFF The end")]
    public void Words_are_those_of_the_treebanks(string text, string expected) =>
        Assert.Equal(expected, Words(Segment(text)));

    [Theory]
    [InlineData("CAIRO, Feb 14 – The talks failed.", "CAIRO, Feb 14 –|The talks failed.")]
    [InlineData("CAIRO (ANA) - The talks failed.", "CAIRO (ANA) -|The talks failed.")]
    [InlineData("NEW DELHI, India, 3 March 2021 (ANA) -- The talks failed.\n\nOSLO, 4 March — It rained.", "NEW DELHI, India, 3 March 2021 (ANA) --|The talks failed.|OSLO, 4 March —|It rained.")]
    [InlineData("Port Louis, May 2 (ANA) — The talks failed.", "Port Louis, May 2 (ANA) —|The talks failed.")]
    [InlineData("NATO - the alliance - has met.", "NATO - the alliance - has met.")]
    [InlineData("On May 2 - a Sunday - it rained.", "On May 2 - a Sunday - it rained.")]
    [InlineData("Mali, 20 years on – and no peace.", "Mali, 20 years on – and no peace.")]
    public void A_dateline_is_no_part_of_the_sentence_after_it(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Segment(text).Sentences.Select(sentence => sentence.Text.ToString()));

    [Theory]
    [InlineData("The talks failed. Both sides left.", "The talks failed.|Both sides left.")]
    [InlineData("Mr. Novak met Gov. Hale at 5 p.m. Tuesday.", "Mr. Novak met Gov. Hale at 5 p.m. Tuesday.")]
    [InlineData("J. R. Osei of the U.N. Security Council spoke.", "J. R. Osei of the U.N. Security Council spoke.")]
    [InlineData("\"We will not go.\" The envoy then left the room.", "\"We will not go.\"|The envoy then left the room.")]
    [InlineData("\"We will not go,\" the envoy said. He left.", "\"We will not go,\" the envoy said.|He left.")]
    [InlineData("Prices rose 3.5 percent. Wages fell.", "Prices rose 3.5 percent.|Wages fell.")]
    [InlineData("Where are they? Nobody knows!", "Where are they?|Nobody knows!")]
    [InlineData("Border reopens after talks\nBy Ada Moreno\nThe border reopened on Monday.", "Border reopens after talks|By Ada Moreno|The border reopened on Monday.")]
    [InlineData("They agreed on:\n- a truce\n- an exchange of prisoners\n", "They agreed on:|- a truce|- an exchange of prisoners")]
    [InlineData("The ministers signed the long agreement on the river in the\n\ncapital on Monday.", "The ministers signed the long agreement on the river in the\n\ncapital on Monday.")]
    [InlineData("One paragraph.\r\n\r\nAnother paragraph.", "One paragraph.|Another paragraph.")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected)
    {
        var document = Segment(text);
        Assert.Equal(expected.Split('|'), document.Sentences.Select(sentence => sentence.Text.ToString()));
    }

    [Fact]
    public void Line_breaks_of_wrapped_text_are_spaces()
    {
        const string text = """
            The two governments said on Thursday that they would reopen the crossing
            at the old bridge, which has been closed since the spring, and that they
            would let farmers on both banks sell their harvest without paying duties.
            A spokesman for the northern ministry called the decision a first step.

            Neither side would say when the soldiers near the bridge would go home,
            and some of the farmers doubted that they ever would leave the meadows.
            """;
        Assert.Equal(3, Segment(text.ReplaceLineEndings("\n")).SentenceCount);
        Assert.Equal(3, Segment(text.ReplaceLineEndings("\r\n")).SentenceCount);
    }

    [Fact]
    public void Tokens_cover_all_visible_characters_once_and_in_order()
    {
        string[] parts =
        [
            "a", "Zed", "don't", "U.S.", ".", "...", "?", "!", "\"", "'", "’s", "-", "—", "(", ")", "[", "3", "4.5", "$", " ", " ", " ", "\n",
            "\r\n", "\n\n", "\t", "\0", "\u200B", "\uFEFF", "\u00A0", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u200D", "\u0301", "@", "#x", "http://", "www.", "é", "中", "/", "_",
        ];
        Gen.Int[0, parts.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(pick => parts[pick])))
            .Sample(AssertCovered, iter: 3000, seed: "0000000000000", threads: 1);
    }

    [Fact]
    public void Any_characters_are_covered() =>
        Gen.Char.Array[0, 40].Select(units => new string(units)).Sample(AssertCovered, iter: 3000, seed: "0000000000000", threads: 1);

    [Fact]
    public void A_reused_segmenter_gives_the_same_result()
    {
        const string text = "The envoys' talks failed. \"We cannot go on,\" one said (in private)...";
        var segmenter = new Segmenter(Model);
        var first = Words(Segment(text, segmenter));
        Segment("Other text. " + new string('x', 5000), segmenter);
        Assert.Equal(first, Words(Segment(text, segmenter)));
    }

    [Fact]
    public void Long_sentences_are_cut_at_their_likeliest_ends()
    {
        var document = Segment(string.Join(", ", Enumerable.Repeat("the delegates of the river states spoke", 400)));
        Assert.All(document.Sentences, sentence => Assert.InRange(sentence.Length, 1, SentenceSplitter.MaxLength));
        Assert.True(document.SentenceCount < 2 * (document.TokenCount / SentenceSplitter.MaxLength + 1));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData(". ")]
    [InlineData("a.")]
    [InlineData("http://a.b/")]
    [InlineData("@a")]
    [InlineData("x")]
    [InlineData("'")]
    [InlineData("\uD83D")]
    [InlineData("\u200D")]
    [InlineData("\0")]
    [InlineData("word ")]
    [InlineData("the line goes on\n")]
    [InlineData("-\n\n")]
    public void Hostile_text_takes_linear_work(string part)
    {
        var (small, large) = (Work(part, 5_000), Work(part, 50_000));
        Assert.True(large <= 11 * small + 1000, $"{small} decisions became {large} in ten times the text.");
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        var bytes = File.ReadAllBytes(ModelPath());
        Assert.Throws<InvalidDataException>(() => SegmenterModel.Load([]));
        Assert.Throws<InvalidDataException>(() => SegmenterModel.Load(bytes.AsSpan(0, bytes.Length / 2)));
        Assert.Throws<InvalidDataException>(() => SegmenterModel.Load([1, 2, 3, 4, .. bytes[4..]]));
    }

    private static long Work(string part, int times)
    {
        var (splits, sentences) = (new CountingJudge(new SplitJudge(Model.Splits)), new CountingJudge(new SentenceJudge(Model.Sentences)));
        var document = Segment(new StringBuilder().Insert(0, part, times).ToString(), new Segmenter(Model.Fused, splits, sentences));
        AssertCovered(document);
        return splits.Count + sentences.Count + document.TokenCount;
    }

    private static void AssertCovered(string text) => AssertCovered(Segment(text));

    private static void AssertCovered(AnnotatedDocument document)
    {
        var end = 0;
        foreach (var token in document.Tokens)
        {
            Assert.True(token.Span.Length > 0 && token.Span.Start >= end);
            Assert.True(document.Text.AsSpan(end, token.Span.Start - end).IsWhiteSpace());
            Assert.False(token.Form.ContainsAny(" \n\t\u00A0"));
            Assert.False(token.ContinuesToken && token.Span.Start != end);
            end = token.Span.Start + token.Span.Length;
        }
        Assert.True(document.Text.AsSpan(end).IsWhiteSpace());
        Assert.All(document.Sentences, sentence => Assert.InRange(sentence.Length, 1, SentenceSplitter.MaxLength));
        Assert.Equal(document.TokenCount, document.Sentences.Sum(sentence => sentence.Length));
    }

    private static AnnotatedDocument Segment(string text, Segmenter? segmenter = null) =>
        new LanguagePipeline(segmenter ?? new Segmenter(Model)).Annotate(text);

    private static string Words(AnnotatedDocument document)
    {
        var words = new StringBuilder();
        foreach (var token in document.Tokens)
            words.Append(token.Index == 0 ? "" : token.ContinuesToken ? "|" : " ").Append(token.Form);
        return words.ToString();
    }

    private static string ModelPath([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "models", "en", "segmenter.bin"));

    private sealed class CountingJudge(IJudge judge) : IJudge
    {
        public long Count { get; private set; }

        public int Judge(int position, ReadOnlySpan<uint> features)
        {
            Count++;
            return judge.Judge(position, features);
        }
    }
}
