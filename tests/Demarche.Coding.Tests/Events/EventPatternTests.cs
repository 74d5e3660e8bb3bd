using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Tests.Events;

/// <summary>Every pattern row brings its own test: its example, parsed by the trained model, must code as it expects.</summary>
public class EventPatternTests
{
    [Fact]
    public void TheExamplesOfTheLexiconCodeAsExpected()
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        var failures = Coder.Lexicons.Examples.Select(Failure).OfType<string>().ToList();
        Assert.True(failures.Count == 0, $"{failures.Count} rows fail:\n{string.Join('\n', failures)}");
    }

    [Fact]
    public void TheLexiconCoversAllCategories()
    {
        var patterns = Coder.Lexicons.Events.Patterns;
        Assert.True(patterns.Count(pattern => pattern.Example.Length > 0) >= 600);
        Assert.Equal(Enum.GetValues<EventCategory>(), patterns.Select(pattern => pattern.Code?.Category).OfType<EventCategory>().Distinct().Order());
    }

    [Fact]
    public void ExamplesAreThereForAllButBareNouns() =>
        Assert.DoesNotContain(Coder.Lexicons.Events.Patterns, pattern => pattern.Example.Length == 0 && !pattern.Frame.Elements.IsEmpty);

    /// <summary>Names the row and what its example coded as; null when it coded as expected.</summary>
    private static string? Failure(LexiconExample example)
    {
        var coded = Coder.Code(example.Sentence);
        return example.Accepts(coded) ? null
            : $"{example.Row} {example.Frame}: \"{example.Sentence}\" expects {example.Expected}, coded {string.Join("; ", coded.Events.Select(Coder.Show).DefaultIfEmpty("nothing"))}";
    }
}
