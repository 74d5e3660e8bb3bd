using Demarche.IO.Reading;
using Xunit;

namespace Demarche.IO.Tests.Reading;

public sealed class GivenMentionsReaderTests
{
    private const string Text = "Peru sued Chile over Chile's port.";

    [Theory]
    [InlineData("""{"id": "a", "text": "TEXT", "source": "Peru", "target": "Chile"}""", "0-4", "10-15")]
    [InlineData("""{"id": "a", "text": "TEXT", "source": [0, 4], "target": {"start": 21, "end": 26}}""", "0-4", "21-26")]
    [InlineData("""{"id": "a", "text": "TEXT", "source": [[0, 4]], "target": [[10, 15], [21, 26]]}""", "0-4", "10-15 21-26")]
    [InlineData("""{"id": "a", "text": "TEXT", "source": "Peru", "source_spans": [[0, 4]], "target": "the port", "target_spans": []}""", "0-4", "")]
    [InlineData("""{"id": "a", "text": "TEXT", "source": "someone", "target": "Chile"}""", "", "10-15")]
    [InlineData("""{"id": "a", "text": "TEXT", "source": null, "target": "Chile"}""", "", "10-15")]
    public void MentionsAreSpansOrWords(string line, string source, string target)
    {
        var given = GivenMentionsReader.Read(line.Replace("TEXT", Text, StringComparison.Ordinal), 1);
        Assert.Equal(("a", Text), (given.Id, given.Text));
        Assert.Equal((source, target), (Show(given.Mentions.Source), Show(given.Mentions.Target)));
    }

    [Fact]
    public void TheLineNumberIsTheIdOfATextWithoutOne() =>
        Assert.Equal("7", GivenMentionsReader.Read("""{"text": "Peru sued Chile.", "source": "Peru"}""", 7).Id);

    [Theory]
    [InlineData("""{"text": "Peru sued Chile.", "source": "Cuba"}""", "neither")]
    [InlineData("""{"text": "Peru sued Chile.", "source": [0, 99]}""", "outside")]
    [InlineData("""{"text": "Peru sued Chile.", "source": [4, 4]}""", "empty")]
    [InlineData("""{"source": "Peru"}""", "not an object with text")]
    [InlineData("""["Peru"]""", "not an object with text")]
    [InlineData("""{"text": "Peru" """, "not an object with text")]
    public void WhatCannotBeUsedSaysWhy(string line, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => GivenMentionsReader.Read(line, 1)).Message, StringComparison.Ordinal);

    private static string Show(IEnumerable<TextSpan> spans) => string.Join(' ', spans.Select(span => $"{span.Start}-{span.End}"));
}
