using System.Collections.Immutable;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>Says of a sentence that gave no event which words could have carried one, and why they did not.</summary>
internal sealed class TrialReader(DocumentReading reading)
{
    private const int NotReached = -2;

    private readonly EventCoder _coder = new(reading);

    /// <summary>One trial for each word that is the predicate of a pattern, auxiliaries left out, in text order.</summary>
    public ImmutableArray<Trial> Read(Sentence sentence)
    {
        var trials = ImmutableArray.CreateBuilder<Trial>();
        for (var index = sentence.First; index < sentence.End; index++)
        {
            var word = reading.Document[index];
            if (word.Upos == UniversalPos.AUX)
                continue;
            var trial = reading.Acts.At(index) is { } act ? Of(act) : Nearest(word, reading.Lexicons.Events.For(word));
            if (trial is not null)
                trials.Add(trial);
        }
        return trials.ToImmutable();
    }

    private Trial Of(EventCandidate act)
    {
        var reason = act.Code is null ? "there is no act that it bears on"
            : _coder.Refusal(act) ?? "it fits, but the sentence is left out";
        return Of(act.Head, act.Pattern, reason);
    }

    /// <summary>The pattern of which most elements were found before one was missing; of equals, the first.</summary>
    private Trial? Nearest(Token word, ReadOnlySpan<EventPattern> patterns)
    {
        if (patterns.IsEmpty)
            return null;
        var predicate = PredicateArguments.Of(word);
        var fillers = new int[FrameMatcher.MaximumElements];
        var (best, bestFound, reason) = ((EventPattern?)null, -1, "");
        foreach (var pattern in patterns)
        {
            Array.Fill(fillers, NotReached);
            if (!pattern.Frame.Predicate.Contains(word))
                continue;
            var fits = FrameMatcher.Fits(pattern.Frame, predicate, fillers, out _);
            var found = fillers.Count(filler => filler >= 0);
            if (found > bestFound)
                (best, bestFound, reason) = (pattern, found, fits ? Unfit(pattern.Frame, fillers) : Missing(pattern.Frame, fillers));
        }
        return best is null ? null : Of(word, best, reason);
    }

    /// <summary>Why a frame whose elements are all there does not fit.</summary>
    private string Unfit(EventFrame frame, int[] fillers)
    {
        for (var i = 0; i < frame.Elements.Length; i++)
        {
            if (frame.Elements[i].IsParty && fillers[i] >= 0 && reading.Actors.At(fillers[i]).IsEmpty)
                return $"'{reading.Document[fillers[i]].Form}' is no known party";
        }
        return "there is no act that it bears on";
    }

    private static string Missing(EventFrame frame, int[] fillers)
    {
        for (var i = 0; i < frame.Elements.Length; i++)
        {
            if (fillers[i] < 0 && !frame.Elements[i].Optional)
                return fillers[i] == NotReached ? Unreached(frame) : Missing(frame.Elements[i]);
        }
        return Unreached(frame);
    }

    private static string Unreached(EventFrame frame) => frame.Possessive ? "it is nobody's" : "it has an object, and the pattern none";

    private static string Missing(FrameElement element) => element.Kind switch
    {
        ElementKind.Particle => $"no '{string.Join('|', element.Words!.LastWords)}' beside it",
        ElementKind.Marked when element.Words is null => $"nothing after '{string.Join('|', element.Markers!.LastWords)}'",
        ElementKind.Marked => $"none of the pattern's words after '{string.Join('|', element.Markers!.LastWords)}'",
        _ when element.Words is null => "no object",
        _ => "its object is none of the pattern's words",
    };

    private static Trial Of(Token word, EventPattern pattern, string reason) =>
        new(Mention.Of(word.Document.Text, word.Span), pattern.Row, pattern.Frame.Text, reason);
}
