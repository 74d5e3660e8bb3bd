using System.Collections.Immutable;
using Demarche.Coding.Attributions;
using Demarche.Coding.Events;
using Demarche.Coding.Modalities;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>
/// Reads which negotiating table a party accepts, refuses, boycotts, proposes or prefers: the frames of
/// <c>statements/formats.tsv</c>, their negation and modality, and the table that they name or leave open. Sentences must be
/// read in order.
/// </summary>
internal sealed class FormatReader(DocumentReading reading)
{
    private static readonly WordSet Only = new(["only", "solely", "exclusively", "nowhere"]);
    private static readonly WordSet Would = new(["would", "'d"]);
    private static readonly WordSet Conditional = new(["if", "unless", "until", "once", "till", "whether"]);
    private static readonly WordSet Then = new(["if", "when", "after", "once", "on", "until"]);
    private static readonly WordSet Naming = new(["prefer", "favour", "favor", "propose", "suggest", "offer", "float", "insist", "opt", "invite", "belong", "settle", "receive", "hear", "see", "like"]);
    private static readonly WordSet Offering = new(["offer", "propose", "volunteer", "suggest", "renew", "repeat", "reiterate", "extend", "make", "proposal"]);
    private static readonly WordSet Acting = new(["receive", "hear", "hold", "host"]);
    private static readonly WordSet Objecting = new(["oppose", "object", "have", "objection"]);
    private static readonly WordSet Moving = new(["come", "go", "travel", "fly", "head", "return", "send", "dispatch"]);
    private readonly TableReader _tables = new(reading);
    private readonly OpenTable _open = new(reading);
    private readonly AttributionReader _attributions = new(reading);
    private readonly List<int> _read = [];

    /// <summary>The stances of <paramref name="sentence"/>, one a party and venue.</summary>
    public List<FormatStance> Read(Sentence sentence)
    {
        var stances = new List<FormatStance>();
        _read.Clear();
        for (var index = sentence.First; index < sentence.End; index++)
        {
            if (!_read.Contains(index))
                Read(reading.Document[index], stances);
        }
        return stances;
    }

    private void Read(Token head, List<FormatStance> stances)
    {
        foreach (var fit in StatementFit<FormatStanceKind>.Of(reading.Lexicons.Formats, head))
        {
            if (Stance(fit) is not { } stance || Parties(fit) is not { IsEmpty: false } parties || Table(fit, stance, parties) is not { } table)
                continue;
            _read.Add(fit[Role.Table]);
            _open.Note(table, head.Sentence.Index);
            Add(stances, table, IsOnly(fit) && stance is FormatStanceKind.Accepts or FormatStanceKind.Proposes ? FormatStanceKind.Prefers : stance, parties, head);
            return;
        }
    }

    /// <summary>What the frame says once negation and modality are heard; null when no stance is taken.</summary>
    private FormatStanceKind? Stance(StatementFit<FormatStanceKind> fit)
    {
        var (modality, negated) = reading.Modality.Of(fit.Head);
        if (modality is Modality.Questioned or Modality.Denied || IsCondition(fit.Head))
            return null;
        if (IsOfSpeaker(fit))
            return modality == Modality.Asserted && fit.Head.Lemma is not "belong" ? null : negated ? FormatStanceKind.Refuses : fit.Pattern.Label;
        if (modality is Modality.Demanded || (modality == Modality.Hypothetical && !Clause.Has(fit.Head, Relation.Aux, Would)))
            return null;
        if ((NamesClause(fit) || (Acting.Contains(fit.Head.Lemma) && !fit.Pattern.Frame.HasParticle)) && !IsWilling(fit.Head, modality, negated))
            return null;
        if (!negated || SaysNot(fit))
            return fit.Pattern.Label;
        return fit.Pattern.Label switch
        {
            FormatStanceKind.Accepts => Auxiliaries.Of(fit.Head) is { Modal: < 0, First: >= 0 and var first } && fit.Head.Lemma is "attend" or "come" or "appear" or "show" or "turn" && reading.Document[first].Xpos is "VBD"
                ? FormatStanceKind.Boycotts : FormatStanceKind.Refuses,
            FormatStanceKind.Prefers => FormatStanceKind.Refuses,
            FormatStanceKind.Boycotts => FormatStanceKind.Accepts,
            FormatStanceKind.Refuses when Objecting.Contains(fit.Head.Lemma) => FormatStanceKind.Accepts,
            _ => null,
        };
    }

    /// <summary>Whether the predicate is itself the act of meeting: "will meet in Oslo".</summary>
    private bool NamesClause(StatementFit<FormatStanceKind> fit) =>
        fit[Role.Table] < 0 && _tables.IsMeeting(fit.Head);

    /// <summary>Whether the frame says what should be, so that whoever says so takes the stance: "the matter belongs before a court".</summary>
    private static bool IsOfSpeaker(StatementFit<FormatStanceKind> fit) =>
        fit.Pattern.Frame.Subject != Role.Source && !fit.Pattern.Frame.Elements.Any(element => element.Role == Role.Source);

    /// <summary>"will meet" and "does not meet" take a stance; "met" and "did not meet" tell what happened.</summary>
    private bool IsWilling(Token verb, Modality modality, bool negated) =>
        modality is Modality.Intended or Modality.Conditional or Modality.Hypothetical || verb.Lemma is "invite"
        || (negated && Auxiliaries.Of(verb) is { First: >= 0 and var first } && reading.Document[first].Xpos is "VBP" or "VBZ" or "MD");

    private static bool SaysNot(StatementFit<FormatStanceKind> fit)
    {
        foreach (var element in fit.Pattern.Frame.Elements)
        {
            if (element.Kind == ElementKind.Particle && (element.Words!.Contains("not") || element.Words.Contains("no")))
                return true;
        }
        return false;
    }

    /// <summary>Whether a word stands in a condition: "if Chad accepts".</summary>
    private static bool IsCondition(Token token)
    {
        for (; !token.IsRoot; token = token.Head)
        {
            if (token.Relation is Relation.Advcl or Relation.Ccomp && Clause.Marker(token, Conditional))
                return true;
        }
        return false;
    }

    private ImmutableArray<ActorReference> Parties(StatementFit<FormatStanceKind> fit)
    {
        if (reading.Parties.Of(fit[Role.Source]) is { Count: > 0 } named)
            return [.. named];
        return (fit[Role.Source] < 0 || IsOfSpeaker(fit)) && reading.Speech.ChainOf(fit.Head) is [.., { Speaker: >= 0 and var speaker }] ? [.. reading.Parties.Of(speaker)] : [];
    }

    private NegotiatingTable? Table(StatementFit<FormatStanceKind> fit, FormatStanceKind stance, ImmutableArray<ActorReference> parties)
    {
        var table = NamesClause(fit) ? _tables.OfClause(fit.Head) : Named(fit);
        if (table is null || (!table.IsSpecific && _open.Meant(fit[Role.Table]) is not null))
            table = OfOthers(fit) is { } open ? table is null ? open : table.With(open) : table;
        if (table is null || (!table.IsSpecific && stance is FormatStanceKind.Accepts or FormatStanceKind.Proposes or FormatStanceKind.Prefers))
            return null;
        return (table is { OwnMediation: true, Mediators.IsEmpty: true } && Offering.Contains(fit.Head.Lemma)) || _tables.IsHosting(fit.Head) ? table with { Mediators = parties } : table;
    }

    /// <summary>The table that the words of a frame name, or what is said of them: "wants it bilateral".</summary>
    private NegotiatingTable? Named(StatementFit<FormatStanceKind> fit)
    {
        var named = fit[Role.Table];
        if (named < 0)
            return null;
        if (_tables.Of(named, IsPinned(fit), MayBePlace(fit)) is { } table)
            return table;
        var said = Clause.Dependent(fit.Head, Relation.Xcomp);
        return said > named ? _tables.Of(said, mayBeParty: false, mayBePlace: false) : null;
    }

    private NegotiatingTable? OfOthers(StatementFit<FormatStanceKind> fit)
    {
        var named = fit[Role.Table];
        return named >= 0 ? _open.Meant(named) : HasTable(fit) || NamesClause(fit) || SaysMore(fit) ? null : _open.Unsaid(fit.Head);
    }

    /// <summary>
    /// Whether a place alone is a table here: "prefers Vienna", "left its chair in Vienna", "will come to Vienna"; but who "wants
    /// Vienna", "left Vienna" or "has gone to Vienna" may be after anything.
    /// </summary>
    private bool MayBePlace(StatementFit<FormatStanceKind> fit) =>
        Naming.Contains(fit.Head.Lemma) || IsPinnedByWord(fit) || (Moving.Contains(fit.Head.Lemma) && reading.Modality.Of(fit.Head) is not { Modality: Modality.Asserted, Negated: false });

    private static bool IsPinnedByWord(StatementFit<FormatStanceKind> fit) =>
        fit.Pattern.Frame.Elements.Any(element => element.Words is not null && element.Kind != ElementKind.Particle);

    /// <summary>Whether a predicate says what it is about: "agreed to pay" leaves nothing open.</summary>
    private bool SaysMore(StatementFit<FormatStanceKind> fit)
    {
        foreach (var index in fit.Head.Dependents)
        {
            if (reading.Document[index].Relation is Relation.Obj or Relation.Xcomp or Relation.Ccomp && !fit.Fillers.Contains(index))
                return true;
        }
        return false;
    }

    private static bool HasTable(StatementFit<FormatStanceKind> fit) => fit.Pattern.Frame.Elements.Any(element => element.Role == Role.Table);

    /// <summary>Whether words of the frame beside its predicate say that a party would be a mediator: "in the room", "through".</summary>
    private static bool IsPinned(StatementFit<FormatStanceKind> fit) =>
        fit.Pattern.Frame.Elements.Any(element => (element.Words is { } words && element.Kind != ElementKind.Particle && !words.Contains("venue") && !words.Contains("round"))
            || (element.Role == Role.Table && element.Markers is { } markers && (markers.Contains("through") || markers.Contains("before") || markers.Contains("under"))));

    /// <summary>"only in Oslo", "nowhere else".</summary>
    private bool IsOnly(StatementFit<FormatStanceKind> fit)
    {
        var (first, end) = Clause.Subtree(fit.Head);
        for (var index = first; index < end; index++)
        {
            if (Only.Contains(reading.Document[index].Lemma) && TableParts.Belongs(reading.Document[index], fit.Head) && !(index + 1 < end && Then.Contains(reading.Document[index + 1].Lemma)))
                return true;
        }
        return false;
    }

    private void Add(List<FormatStance> stances, NegotiatingTable table, FormatStanceKind stance, ImmutableArray<ActorReference> parties, Token predicate)
    {
        foreach (var party in parties)
        {
            foreach (var venue in table.Venues.Cast<string?>().DefaultIfEmpty())
                stances.Add(Record(table, venue, stance, party, predicate));
            foreach (var venue in table.Excluded)
                stances.Add(Record(table, venue, FormatStanceKind.Refuses, party, predicate));
        }
    }

    private FormatStance Record(NegotiatingTable table, string? venue, FormatStanceKind stance, ActorReference party, Token predicate) => new()
    {
        Id = "",
        Name = table.NameAt(venue),
        Venue = venue,
        Mediators = table.Mediators,
        Party = party,
        Stance = stance,
        Mentions = [Statement.Evidence(predicate)],
        Attribution = _attributions.Of(predicate, [party]),
        Confidence = 0.7,
    };
}
