using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>Fits event frames to predicates of a parsed sentence. Allocates nothing.</summary>
internal static class FrameMatcher
{
    /// <summary>Most elements that a frame may have.</summary>
    public const int MaximumElements = 8;

    /// <summary>What a frame that was written for the verb yields to one written for the noun.</summary>
    private const int DerivationCost = 3;

    /// <summary>
    /// Whether <paramref name="frame"/>, one of those for its lemma, fits the predicate. <paramref name="fillers"/> receives the token that fills each
    /// element, -1 for an optional one left unsaid; <paramref name="score"/> how closely it fits.
    /// </summary>
    public static bool Fits(EventFrame frame, in PredicateArguments predicate, Span<int> fillers, out int score)
    {
        score = frame.IsNominalised ? -DerivationCost : 0;
        if ((!frame.IsNominalised && !frame.Predicate.HasOnlySingleWords && !frame.Predicate.Contains(predicate.Head)) || IsOtherSense(frame, predicate) || !SubjectFits(frame, predicate, ref score))
            return false;
        var objectsSeen = 0;
        for (var i = 0; i < frame.Elements.Length; i++)
        {
            var element = frame.Elements[i];
            var filler = element.Kind switch
            {
                ElementKind.Particle => Particle(predicate.Head, element.Words!),
                ElementKind.Object when predicate.Stranded >= 0 && !frame.HasParticle => -1,
                ElementKind.Object => ObjectOf(predicate, element, objectsSeen++, frame.ObjectCount),
                ElementKind.ObjectBelow => ObjectBelow(predicate.Head, element, fillers[i - 1]),
                _ => Marked(predicate.Head, frame, i, fillers) is var marked and >= 0 ? marked : ObjectOfStranded(predicate, element),
            };
            if (filler == predicate.Agent && (predicate.Passive || frame is { PartOfSpeech: UniversalPos.NOUN, Subject: Role.Source }))
                filler = -1;
            if (filler < 0 && element.Kind == ElementKind.Object)
                filler = ObjectAfterParticle(predicate.Head, element, fillers[..i]);
            fillers[i] = filler;
            if (filler >= 0)
                score += element.Weight;
            else if (element.Optional)
                score--;
            else
                return false;
        }
        return true;
    }

    /// <summary>"demonstrated screens" is not what "they demonstrated" says: a verb that stands alone has no object.</summary>
    private static bool IsOtherSense(EventFrame frame, in PredicateArguments predicate) =>
        frame is { Subject: Role.Source, PartOfSpeech: UniversalPos.VERB, Elements.IsEmpty: true } && (predicate.Passive || predicate.Object >= 0);

    private static bool SubjectFits(EventFrame frame, in PredicateArguments predicate, ref int score)
    {
        if (frame.Subject == Role.None)
            return true;
        if (predicate.Agent >= 0)
            score += 1;
        return frame.PartOfSpeech != UniversalPos.NOUN || !frame.Possessive || predicate.Agent >= 0;
    }

    private static int Particle(Token head, WordSet words)
    {
        foreach (var index in head.Dependents)
        {
            var dependent = head.Document[index];
            if ((dependent.Relation is Relation.CompoundPrt or Relation.Advmod || dependent.Upos == UniversalPos.INTJ) && (words.Contains(dependent.Lemma) || words.Contains(dependent.Form)))
                return index;
        }
        return ParticleAsPreposition(head, words);
    }

    /// <summary>"out" in "pulled out of the town", which parsers take for part of the preposition.</summary>
    private static int ParticleAsPreposition(Token head, WordSet words)
    {
        foreach (var index in head.Dependents)
        {
            if (index < head.Index || head.Document[index].Relation != Relation.Obl)
                continue;
            var first = head.Document[index].Dependents is [var leftmost, ..] ? head.Document[leftmost] : default;
            if (first != default && first.Relation == Relation.Case && first.Index == head.Index + 1 && words.Contains(first.Lemma))
                return first.Index;
        }
        return -1;
    }

    /// <summary>"a truce" of "a truce was called for", which is no object of "called".</summary>
    private static int ObjectOfStranded(in PredicateArguments predicate, FrameElement element) =>
        predicate.Stranded >= 0 && element.Markers!.Contains(predicate.Head.Document[predicate.Stranded].Lemma) ? Admit(predicate.Head, predicate.Object, element) : -1;

    private static int ObjectOf(in PredicateArguments predicate, FrameElement element, int position, int count)
    {
        if (count == 1)
            return Admit(predicate.Head, predicate.Object, element) is var found and >= 0 ? found
                : Admit(predicate.Head, predicate.Recipient, element);
        if (position == 0)
            return Admit(predicate.Head, predicate.Recipient >= 0 ? predicate.Recipient : predicate.Object, element);
        return predicate.Recipient >= 0 ? Admit(predicate.Head, predicate.Object, element) : Predicative(predicate.Head, element, predicate.Object);
    }

    /// <summary>"resignation" in "handed in his resignation", where the particle was taken for its preposition.</summary>
    private static int ObjectAfterParticle(Token head, FrameElement element, ReadOnlySpan<int> earlier)
    {
        if (earlier is not [.., >= 0 and var particle] || head.Document[particle].Relation != Relation.Case)
            return -1;
        return Admit(head, head.Document[particle].HeadIndex, element);
    }

    private static int ObjectBelow(Token head, FrameElement element, int clause) =>
        clause < 0 ? -1 : Admit(head, Clause.Object(head.Document[clause], passive: false), element);

    /// <summary>"hostage" in "took the crew hostage", "guilty" in "found him guilty".</summary>
    private static int Predicative(Token head, FrameElement element, int direct)
    {
        foreach (var index in head.Dependents)
        {
            var dependent = head.Document[index];
            if (dependent.Relation is Relation.Xcomp or Relation.Advmod or Relation.OblUnmarked or Relation.Obj or Relation.Obl or Relation.Advcl
                && !HasCase(dependent) && Clause.Marker(dependent, "to") is false && Admit(head, index, element) >= 0 && (element.Words is not null || (element.Role == Role.Content && index != direct)))
                return index;
        }
        return -1;
    }

    private static int Admit(Token head, int index, FrameElement element)
    {
        if (index < 0)
            return -1;
        if (element.Words is null || element.Words.Contains(head.Document[index]))
            return index;
        var counted = Clause.Counted(head.Document[index]);
        return element.Words.Contains(counted) ? counted.Index : ConjunctOf(head, index, element.Words);
    }

    /// <summary>"money" in "sent experts and money".</summary>
    private static int ConjunctOf(Token head, int index, WordSet words)
    {
        foreach (var dependent in head.Document[index].Dependents)
        {
            var token = head.Document[dependent];
            if (token.Relation == Relation.Conj && words.Contains(token))
                return dependent;
        }
        return -1;
    }

    /// <summary>
    /// A phrase or clause with the marker of element <paramref name="position"/>, at an earlier filler or at the predicate. One
    /// that may be anything is looked for only at what the frame names by word.
    /// </summary>
    private static int Marked(Token head, EventFrame frame, int position, ReadOnlySpan<int> fillers)
    {
        var element = frame.Elements[position];
        var isAnything = element is { Words: null, Role: Role.None };
        for (var i = position - 1; i >= 0; i--)
        {
            if (fillers[i] >= 0 && !(isAnything && frame.Elements[i].Words is null) && MarkedBelow(head.Document[fillers[i]], element, fillers[..position]) is var below and >= 0)
                return below;
        }
        if (MarkedBelow(head, element, fillers[..position]) is var found and >= 0)
            return found;
        return MarkedBelowName(head, element, fillers[..position]) is var name and >= 0 ? name : MarkedBelowPart(head, element, fillers[..position]);
    }

    /// <summary>A party's phrase that the parser hung on a part of what the frame names: "returned the bodies of soldiers to Mali".</summary>
    private static int MarkedBelowPart(Token head, FrameElement element, ReadOnlySpan<int> earlier)
    {
        if (head.Upos != UniversalPos.NOUN || element.Role is not (Role.Source or Role.Target) || element.Markers!.Contains("of"))
            return -1;
        foreach (var filler in earlier)
        {
            if (filler < 0)
                continue;
            foreach (var index in head.Document[filler].Dependents)
            {
                if (head.Document[index].Relation == Relation.Nmod && Clause.Marker(head.Document[index], "of")
                    && MarkedBelow(head.Document[index], element, earlier) is var found and >= 0)
                    return found;
            }
        }
        return -1;
    }

    /// <summary>A phrase that the parser hung on a name or degree before it: "warned in Geneva of a war", "leaning harder on Mali".</summary>
    private static int MarkedBelowName(Token head, FrameElement element, ReadOnlySpan<int> used)
    {
        if (head.Upos != UniversalPos.VERB)
            return -1;
        foreach (var index in head.Dependents)
        {
            if (head.Document[index] is { Relation: Relation.Obl or Relation.OblAgent, Upos: UniversalPos.PROPN } or { Relation: Relation.Xcomp or Relation.Advmod, Xpos: "JJR" or "RBR" }
                && head.Document[index] is var name && !Clause.Marker(name, element.Markers!)
                && MarkedBelow(name, element, used) is var found and >= 0)
                return found;
        }
        return -1;
    }

    private static int MarkedBelow(Token anchor, FrameElement element, ReadOnlySpan<int> used)
    {
        foreach (var index in anchor.Dependents)
        {
            var dependent = anchor.Document[index];
            if (!used.Contains(index) && Introduces(dependent, element.Markers!) && !IsDoer(anchor, dependent) && Admit(anchor, index, element) is var found and >= 0)
                return found;
        }
        return -1;
    }

    /// <summary>"by China" in "was welcomed by China": the doer, not what the frame asks for after "by".</summary>
    private static bool IsDoer(Token anchor, Token dependent) => dependent.Relation is Relation.OblAgent or Relation.Obl && Clause.IsPassive(anchor) && Clause.Marker(dependent, "by");

    private static bool Introduces(Token dependent, WordSet markers)
    {
        switch (dependent.Relation)
        {
            case Relation.Obl or Relation.OblAgent or Relation.Nmod or Relation.NmodDesc or Relation.Obj:
                return Clause.Marker(dependent, markers) || (markers.Contains("*") && HasCase(dependent));
            case Relation.AclRelcl:
                return markers.Contains("that") && (dependent.Dependents is [var first, ..] && dependent.Document[first].Lemma == "that" || IsAfterThat(dependent));
            case Relation.Xcomp or Relation.Advcl or Relation.Ccomp or Relation.Acl:
                if (Clause.Marker(dependent, markers))
                    return true;
                return dependent.Relation switch
                {
                    Relation.Xcomp or Relation.Advcl when dependent.Xpos == "VBG" => markers.Contains("ing") && !HasMark(dependent),
                    Relation.Xcomp when dependent.Xpos == "VB" => markers.Contains("to"),
                    Relation.Ccomp => markers.Contains("that") && !Clause.Marker(dependent, "to"),
                    _ => false,
                };
            default:
                return false;
        }
    }

    /// <summary>Whether "that" stands before a clause, but was hung on the clause around it: "the call that they leave was heard".</summary>
    private static bool IsAfterThat(Token clause) =>
        Clause.Subtree(clause).First is var first && first > clause.Sentence.First && clause.Document[first - 1].Lemma == "that";

    private static bool HasCase(Token token) => Clause.Dependent(token, Relation.Case) >= 0;

    private static bool HasMark(Token token) => Clause.Dependent(token, Relation.Mark) >= 0;
}
