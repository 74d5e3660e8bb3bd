namespace Demarche.Coding.Events;

/// <summary>Says why an event was coded: the rows that fit, outermost first, and the words that filled their frames.</summary>
internal static class EventGrounds
{
    public static EventEvidence Of(EventCandidate act)
    {
        var (rule, pattern) = (act.Pattern.Row, act.Pattern.Frame.Text);
        var tokens = new SortedSet<int>();
        Add(act, tokens);
        for (var inner = act.Embedded; inner is not null; inner = inner.Embedded)
        {
            (rule, pattern) = ($"{rule} + {inner.Pattern.Row}", $"{pattern} + {inner.Pattern.Frame.Text}");
            Add(inner, tokens);
        }
        var document = act.Head.Document;
        return new EventEvidence(rule, pattern, [.. tokens.Select(token => Mention.Of(document.Text, document[token].Span))]);
    }

    /// <summary>An ultimatum is a threat: its condition with its consequence.</summary>
    public static EventEvidence Of(Demand ultimatum) =>
        new("ultimatum", "condition consequence", [.. new[] { ultimatum.Condition, ultimatum.Consequence }.OfType<Mention>().OrderBy(words => words.Span)]);

    /// <summary>The words in which a stance to a negotiating table is taken.</summary>
    public static EventEvidence Of(FormatStance stance, Mention words) => new("format", stance.Name, [words]);

    /// <summary>The word that hands over, and what is handed over.</summary>
    public static EventEvidence Of(Transfer transfer, Mention word) => new("transfer", "giver recipient goods", [.. new[] { word, transfer.What }.OrderBy(words => words.Span)]);

    private static void Add(EventCandidate act, SortedSet<int> tokens)
    {
        tokens.UnionWith([act.Head.Index, act.Source, act.Target, .. act.Fillers]);
        tokens.Remove(-1);
    }
}
