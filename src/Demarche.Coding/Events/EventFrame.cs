using System.Collections.Immutable;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>The syntactic side of an event pattern: a predicate, its subject and what else it asks for.</summary>
/// <param name="Text">The frame as written in the lexicon.</param>
/// <param name="Predicate">The lemmas of the predicate.</param>
/// <param name="PartOfSpeech">VERB, NOUN or ADJ.</param>
/// <param name="Subject">What the subject (of a noun: possessor or by-phrase) is to the event.</param>
/// <param name="Possessive">Whether the subject is written <c>S's</c> and so must stand at the noun.</param>
/// <param name="Elements">Objects, phrases, clauses and particles, in the order written.</param>
/// <param name="NeedsConflict">Whether the embedded event must be an act of conflict.</param>
internal sealed record EventFrame(
    string Text, WordSet Predicate, UniversalPos PartOfSpeech, Role Subject, bool Possessive, ImmutableArray<FrameElement> Elements,
    bool NeedsConflict)
{
    private static readonly WordSet Of = new(["of"]);
    private static readonly WordSet Toward = new(["to", "for", "against", "on"]);

    /// <summary>A sign of the words of each set of which it asks for one.</summary>
    private readonly WordSigns[] _needs = NeedsOf(Elements);

    /// <summary>Objects, phrases, clauses and particles, in the order written.</summary>
    public ImmutableArray<FrameElement> Elements { get; init => (field, _needs) = (value, NeedsOf(value)); } = Elements;

    /// <summary>Whether the frame embeds another event.</summary>
    public bool EmbedsEvent { get; } = Elements.Any(element => element.Role == Role.Event);

    /// <summary>How many elements are objects.</summary>
    public int ObjectCount { get; } = Elements.Count(element => element.Kind == ElementKind.Object);

    /// <summary>Whether its verb has a particle.</summary>
    public bool HasParticle { get; } = Elements.Any(element => element.Kind == ElementKind.Particle);

    /// <summary>Whether it was made for the noun of a verb: the lexicon then vouches for the predicate.</summary>
    public bool IsNominalised { get; private init; }

    /// <summary>Whether a sentence with these words has all that the frame asks for by word; most frames of a common verb are told apart by it at once.</summary>
    public bool MayFit(WordSigns sentence)
    {
        foreach (var need in _needs)
        {
            if (!need.MayMeet(sentence))
                return false;
        }
        return true;
    }

    /// <summary>
    /// The frames for the noun of the verb: its possessor or by-phrase is the subject, its of-phrase the object, or what a verb
    /// names after "with" or "of", as "supplied Chad with tents" is "the supply of tents to Chad". None where the verb has a
    /// particle, two objects, an object below a clause, or no subject that is one party.
    /// </summary>
    public IEnumerable<EventFrame> Nominals
    {
        get
        {
            if (PartOfSpeech != UniversalPos.VERB || Subject is not (Role.Source or Role.Target) || ObjectCount > 1 || Elements.Length == 0
                || Elements.Any(element => element.Kind is ElementKind.Particle or ElementKind.ObjectBelow))
                yield break;
            var nominal = this with { PartOfSpeech = UniversalPos.NOUN, IsNominalised = true };
            yield return nominal;
            if (Elements is [{ Kind: ElementKind.Object, Role: Role.Target } target, { Kind: ElementKind.Marked, Role: Role.None } thing] && (thing.Markers!.Contains("with") || thing.Markers.Contains("of")))
                yield return nominal with { Elements = [thing with { Markers = Of }, target with { Kind = ElementKind.Marked, Markers = Toward, Optional = thing.Words is not null }] };
        }
    }

    private static WordSigns[] NeedsOf(ImmutableArray<FrameElement> elements) =>
        [.. elements.Where(element => !element.Optional).SelectMany(element => element.Needs).Select(WordSigns.Of)];
}
