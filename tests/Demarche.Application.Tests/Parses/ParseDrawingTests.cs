using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using Demarche.Application.Parses;
using Demarche.Language.Coreference;
using Demarche.Language.Tokens;
using Demarche.Testing;
using Xunit;

namespace Demarche.Application.Tests.Parses;

public class ParseDrawingTests
{
    private const string Sample = """
        [PER Ada/NNP/3:nsubj Marsh/NNP/1:flat ] left=leave/VBD/0:root [GPE Chile/NNP/3:obj ] ././3:punct
        She/PRP/2:nsubj thanked=thank/VBD/0:root the/DT/4:det country/NN/2:obj ././2:punct
        """;

    [Fact]
    public void The_page_is_as_expected() => AssertExpected("sample.html", ParseDrawing.ToHtml(Parse(Sample), "Two sentences"));

    [Fact]
    public void The_picture_is_as_expected() => AssertExpected("sample.svg", ParseDrawing.ToSvg(Parse(Sample), "Two sentences"));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"onload=\"x")]
    [InlineData("'><img")]
    [InlineData("]]>&lt;!--")]
    [InlineData("\u202Eevil\u2066")]
    [InlineData("\uD800lone")]
    [InlineData("nul\0\u001B")]
    public void Hostile_text_stays_text(string hostile)
    {
        var document = OneWord(hostile);
        AssertHarmless(ParseDrawing.ToHtml(document, hostile));
        AssertHarmless(ParseDrawing.ToSvg(document, hostile));
    }

    [Fact]
    public void Any_text_gives_well_formed_pictures() => Gen.String.Where(text => text.Length > 0).Sample(
        text => AssertHarmless(ParseDrawing.ToSvg(OneWord(text), text)), iter: 500, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void No_arc_shares_height_with_one_that_it_passes_over()
    {
        var document = Parse("the/DT/3:det old/JJ/3:amod man/NN/4:nsubj saw=see/VBD/0:root her/PRP/4:obj today/NN/4:obl:unmarked ././4:punct");
        var arcs = SentenceLayout.Of(document, document.Sentence(0)).Arcs;
        Assert.Equal(6, arcs.Length);
        foreach (var arc in arcs)
        {
            foreach (var other in arcs.Where(other => other != arc && Covers(arc, other)))
                Assert.True(arc.Level > other.Level, $"{arc.Label} is not above {other.Label}");
        }
    }

    [Fact]
    public void A_sentence_too_long_for_arcs_says_so()
    {
        var document = Parse(string.Join(' ', Enumerable.Range(1, SentenceLayout.MostWordsWithArcs + 1).Select(number => number == 1 ? "a/NN/0:root" : "b/NN/1:dep")));
        Assert.Contains("too long for arcs", ParseDrawing.ToHtml(document, "long"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_do_not_follow_the_culture()
    {
        var expected = ParseDrawing.ToSvg(Parse(Sample), "x");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(expected, ParseDrawing.ToSvg(Parse(Sample), "x"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static bool Covers(Arc arc, Arc other) =>
        Math.Min(arc.Head, arc.Dependent) <= Math.Min(other.Head, other.Dependent)
        && Math.Max(arc.Head, arc.Dependent) >= Math.Max(other.Head, other.Dependent);

    /// <summary>Only elements that the drawing itself writes, each closed; no script, no handler, no address but the namespace.</summary>
    private static void AssertHarmless(string markup)
    {
        var isSvg = markup.StartsWith("<svg", StringComparison.Ordinal);
        var start = markup.IndexOf("<svg", StringComparison.Ordinal);
        var picture = XElement.Parse(markup[start..(markup.LastIndexOf("</svg>", StringComparison.Ordinal) + 6)]);
        Assert.All(picture.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, (string[])["svg", "g", "title", "desc", "style", "rect", "path", "text"]));
        Assert.All(picture.DescendantsAndSelf().Attributes(), attribute => Assert.DoesNotContain(attribute.Name.LocalName, (string[])["onload", "href", "src", "style"]));
        Assert.DoesNotContain("<script", markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", markup, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(isSvg ? 1 : 0, Regex.Count(markup, "http://|https://", RegexOptions.NonBacktracking));
    }

    private static AnnotatedDocument Parse(string text)
    {
        var builder = Shorthand.Read(text);
        new CoreferenceResolver().Annotate(builder);
        return builder.Build();
    }

    private static AnnotatedDocument OneWord(string word)
    {
        var builder = new DocumentBuilder();
        builder.Reset(word);
        builder.AddToken(0, word.Length);
        builder.EndSentence();
        builder.Lemmas[0] = word;
        builder.Relations[0] = Relation.Root;
        builder.Entities.Add(new EntityMention(0, 1, EntityType.Person));
        builder.Layers = AnnotationLayers.Tokens | AnnotationLayers.Sentences | AnnotationLayers.Dependencies | AnnotationLayers.Entities;
        return builder.Build();
    }

    /// <summary>Compares with a file under review; after a wanted change, copy the received text over it.</summary>
    private static void AssertExpected(string name, string received)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Parses", "Expected", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file) || File.ReadAllText(file) != received)
            File.WriteAllText(file + ".received", received);
        Assert.True(File.Exists(file), $"There is no {file}; the text received is beside it.");
        Assert.Equal(File.ReadAllText(file), received);
    }
}
