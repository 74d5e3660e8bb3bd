using Demarche.Coding.Syntax;

namespace Demarche.Coding.Events;

/// <summary>What the filler of a frame element is to the event.</summary>
internal enum Role : byte
{
    None,
    Source,
    Target,
    /// <summary>Both parties of a mutual act, as one plural or coordinated phrase.</summary>
    Both,
    /// <summary>Another event, which the predicate performs, refuses, demands or halts.</summary>
    Event,
    /// <summary>A negotiating table: its noun, or the clause that says where or how to meet.</summary>
    Table,
    /// <summary>What is handed over.</summary>
    Goods,
    /// <summary>What is claimed or asked for, as a clause or phrase.</summary>
    Content,
}

/// <summary>How an element hangs on the predicate.</summary>
internal enum ElementKind : byte
{
    /// <summary>An object, without preposition; the subject of a passive.</summary>
    Object,
    /// <summary>A phrase or clause after one of <see cref="FrameElement.Markers"/>.</summary>
    Marked,
    /// <summary>A verb particle such as "down".</summary>
    Particle,
    /// <summary>The object of the verb of the clause named before it: "vowed to punish T".</summary>
    ObjectBelow,
}

/// <summary>One element that a frame asks for beside its predicate.</summary>
/// <param name="Kind">How it hangs on the predicate.</param>
/// <param name="Markers">Prepositions and subordinators, one of which must introduce it; null for an object.</param>
/// <param name="Words">Lemmas, one of which must be its head; null for any.</param>
/// <param name="Role">What it is to the event.</param>
/// <param name="Optional">Whether the frame also fits without it.</param>
/// <param name="IsParty">Whether its head must itself name a party, not only belong to one.</param>
internal sealed record FrameElement(ElementKind Kind, WordSet? Markers, WordSet? Words, Role Role, bool Optional, bool IsParty)
{
    /// <summary>Markers that a phrase or clause may have without the word.</summary>
    private static readonly string[] UnsaidMarkers = ["*", "ing", "to", "that"];

    /// <summary>How much a fitting filler says for the frame: words more than roles, roles more than anything.</summary>
    public int Weight => Words is not null ? 4 : Kind == ElementKind.Particle ? 4 : Role != Role.None || Kind == ElementKind.Marked ? 2 : 1;

    /// <summary>The sets of which a sentence must have a lemma for the element to be found in it.</summary>
    public IEnumerable<WordSet> Needs
    {
        get
        {
            if (Words is not null)
                yield return Words;
            if (Markers is not null && !Array.Exists(UnsaidMarkers, Markers.Contains))
                yield return Markers;
        }
    }
}
