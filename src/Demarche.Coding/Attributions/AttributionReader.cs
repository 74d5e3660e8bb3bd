using System.Collections.Immutable;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Attributions;

/// <summary>Turns the speakers around a clause into the attribution of a record.</summary>
internal sealed class AttributionReader(DocumentReading reading)
{
    /// <summary>
    /// Who vouches for the clause of <paramref name="predicate"/>, outermost first, without those who are its own
    /// <paramref name="source"/>; the writer where the sentence is the writer's comment.
    /// </summary>
    public ImmutableArray<Attribution> Of(Token predicate, IReadOnlyList<ActorReference> source)
    {
        var chain = ImmutableArray.CreateBuilder<Attribution>();
        if (IsComment(predicate))
            chain.Add(new Attribution(Actor.AuthorId, null, null, Cue(predicate), AttributionKind.Author));
        if (IsRetort(predicate))
            return chain.ToImmutable();
        foreach (var act in reading.Speech.ChainOf(predicate))
        {
            var attribution = Of(act);
            if (attribution.Actor is null || !source.Any(party => party.Actor == attribution.Actor))
                chain.Add(attribution);
        }
        return chain.ToImmutable();
    }

    private Attribution Of(SpeechAct act)
    {
        var kind = act.Direct ? AttributionKind.Direct : AttributionKind.Indirect;
        var cue = act.Cue < 0 ? null : reading.Document.SpanOf(act.Cue, act.CueEnd).Of(reading.Document.Text).ToString();
        if (act.Speaker < 0)
            return new Attribution(null, null, null, cue, kind);
        if (reading.Parties.Of(act.Speaker) is [var speaker, ..])
            return new Attribution(speaker.Actor, speaker.Code, speaker.Mention, cue, kind);
        var (first, end) = Clause.Subtree(reading.Document[act.Speaker]);
        return new Attribution(null, null, Mention.Of(reading.Document.Text, reading.Document.SpanOf(first, end)), cue, kind);
    }

    private bool IsComment(Token predicate) =>
        reading.Sentences[predicate.Sentence.Index].Kind == SentenceKind.Commentary || IsRetort(predicate);

    private bool IsRetort(Token predicate) =>
        reading.Sentences[predicate.Sentence.Index].RetortFirst is var first and >= 0 && predicate.Index >= first;

    private string? Cue(Token predicate)
    {
        var cue = reading.Sentences[predicate.Sentence.Index].Cue;
        return cue < 0 ? null : reading.Document[cue].Form.ToString();
    }
}
