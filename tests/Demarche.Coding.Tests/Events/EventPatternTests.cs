using Demarche.Coding.Events;
using Demarche.Coding.Tests.Lexicons;

namespace Demarche.Coding.Tests.Events;

/// <summary>Every pattern row brings its own test: its example, parsed by the trained model, must code as it expects.</summary>
public class EventPatternTests
{
    [Fact]
    public void TheExamplesOfTheLexiconCodeAsExpected()
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        var failures = Coder.Lexicons.Events.Patterns.Where(pattern => pattern.Example.Length > 0).Select(Failure).OfType<string>().ToList();
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
    private static string? Failure(EventPattern row)
    {
        var events = Coder.Code(row.Example).Events;
        return Passes(row, events) ? null
            : $"{row.Frame.Text}: \"{row.Example}\" expects {row.Expected}, coded {string.Join("; ", events.Select(Coder.Show).DefaultIfEmpty("nothing"))}";
    }

    private static bool Passes(EventPattern row, IReadOnlyList<CodedEvent> events)
    {
        var (category, sides) = row.Code is { } code ? (code.Category.ToString(), row.Expected) : Operator(row.Expected);
        if (category == "-")
            return events.All(item => item.Modality == Modality.Hypothetical);
        var parties = sides.Split('>');
        return events.Any(item => string.Equals(item.Category.ToString(), category, StringComparison.OrdinalIgnoreCase)
            && Names(item.Source, parties[0]) && Names(item.Target, parties[1]));
    }

    private static (string Category, string Sides) Operator(string expected)
    {
        var blank = expected.IndexOf(' ', StringComparison.Ordinal);
        return (expected[..blank], expected[(blank + 1)..]);
    }

    private static bool Names(IReadOnlyList<ActorReference> side, string names) =>
        names.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .All(name => side.Any(party => party.Mention!.Text.Contains(name, StringComparison.OrdinalIgnoreCase) || (Code(name) is { } code && code == party.Code)));

    private static string? Code(string name)
    {
        foreach (var entry in DataFolder.Lexicon.FindName(name))
        {
            if (entry.Party?.Code is { } code)
                return code;
        }
        return null;
    }
}
