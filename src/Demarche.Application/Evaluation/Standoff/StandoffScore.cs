using System.Collections.Immutable;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>So many of so many.</summary>
/// <param name="Name">Of what.</param>
public sealed record Tally(string Name, int Right, int Of)
{
    /// <summary>0 to 1; null when there are none.</summary>
    public double? Share => Of == 0 ? null : (double)Right / Of;
}

/// <summary>How well the records of one kind are coded.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Must">Clusters that have to be found.</param>
/// <param name="Found">Of those, how many are.</param>
/// <param name="Matched">Records that tell a cluster, required or accepted.</param>
/// <param name="False">Records told as fact that the gold has not; judged for events and transfers alone.</param>
/// <param name="Twice">Records that tell a cluster once too often.</param>
/// <param name="Trapped">Records that fall into a trap.</param>
/// <param name="Traps">Falls: a record may fall into several.</param>
/// <param name="Hedged">Found, but not as fact.</param>
/// <param name="Unjudged">Records that the gold does not judge.</param>
/// <param name="Attributes">What else of the matched records is right.</param>
public sealed record KindScore(
    StandoffKind Kind, int Must, int Found, int Matched, int False, int Twice, int Trapped, int Traps, int Hedged, int Unjudged, ImmutableArray<Tally> Attributes)
{
    /// <summary>0 to 1; null when nothing has to be found.</summary>
    public double? Recall => Must == 0 ? null : (double)Found / Must;

    /// <summary>0 to 1; null when nothing was coded that is judged.</summary>
    public double? Precision => Matched + False + Twice + Trapped is var judged and > 0 ? (double)Matched / judged : null;

    /// <summary>Harmonic mean of precision and recall; null when nothing has to be found.</summary>
    public double? F1 => Recall is not { } recall ? null : Precision is > 0 and var precision && recall > 0 ? 2 * precision * recall / (precision + recall) : 0;

    internal static KindScore Of(StandoffKind kind, IEnumerable<PassageAnswers> passages)
    {
        KindAnswers[] all = [.. passages.Select(passage => passage.Kinds[kind])];
        var attributes = all.SelectMany(answers => answers.Found.Values).SelectMany(answer => answer.Attributes)
            .Concat(Enumerable.Repeat(("quantity", false), all.Sum(answers => answers.WrongNumbers)));
        return new KindScore(
            kind,
            all.Sum(answers => answers.Required.Count()),
            all.Sum(answers => answers.Required.Count(answers.Found.ContainsKey)),
            all.Sum(answers => answers.Found.Count),
            all.Sum(answers => answers.False.Count),
            all.Sum(answers => answers.Twice.Count),
            all.Sum(answers => answers.Trapped.DistinctBy(trap => trap.Coded).Count()),
            all.Sum(answers => answers.Trapped.Count),
            all.Sum(answers => answers.Hedged.Count()),
            all.Sum(answers => answers.Unjudged),
            [.. attributes.GroupBy(attribute => attribute.Item1, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Tally(group.Key, group.Count(attribute => attribute.Item2), group.Count()))]);
    }
}

/// <summary>How well standoffs are read, on passages annotated in full.</summary>
/// <param name="Passages">Passages scored.</param>
/// <param name="Sentences">Sentences in them.</param>
/// <param name="Kinds">By kind of record.</param>
/// <param name="SentenceKinds">Sentences of the right kind.</param>
/// <param name="GarbledFlags">Garbled sentences flagged so.</param>
/// <param name="Actors">Actors found.</param>
/// <param name="Forms">Forms of names taken for the right actor everywhere.</param>
/// <param name="Namings">Namings taken for the right actor.</param>
/// <param name="Split">Actors torn in several.</param>
/// <param name="Links">Contradictions and rebuttals linked.</param>
/// <param name="Misses">What was missed or wrong, a line each.</param>
public sealed record StandoffScore(
    int Passages, int Sentences, ImmutableArray<KindScore> Kinds, Tally SentenceKinds, Tally GarbledFlags, Tally Actors, Tally Forms, Tally Namings,
    int Split, Tally Links, ImmutableArray<StandoffMiss> Misses)
{
    /// <summary>Mean F1 of the kinds that have something to find.</summary>
    public double MacroF1 => Kinds.Select(kind => kind.F1).OfType<double>().DefaultIfEmpty(0).Average();

    /// <summary>Required clusters found, of all kinds.</summary>
    public Tally Must => new("must", Kinds.Sum(kind => kind.Found), Kinds.Sum(kind => kind.Must));

    /// <summary>Falls into traps.</summary>
    public int Traps => Kinds.Sum(kind => kind.Traps);

    /// <summary>Falls into traps for a hundred sentences.</summary>
    public double TrapsPerHundred => Sentences == 0 ? 0 : 100.0 * Traps / Sentences;

    internal static StandoffScore Of(IReadOnlyList<PassageAnswers> passages) => new(
        passages.Count,
        passages.Sum(passage => passage.Gold.Sentences.Length),
        [.. Enum.GetValues<StandoffKind>().Select(kind => KindScore.Of(kind, passages))],
        new Tally("sentence kinds", passages.Sum(passage => passage.Sentences.Kind), passages.Sum(passage => passage.Sentences.Sentences)),
        new Tally("garbled flags", passages.Sum(passage => passage.Sentences.Flagged), passages.Sum(passage => passage.Sentences.Garbled)),
        new Tally("actors", passages.Sum(passage => passage.Actors.Found), passages.Sum(passage => passage.Actors.Actors)),
        new Tally("forms", passages.Sum(passage => passage.Actors.RightForms), passages.Sum(passage => passage.Actors.Forms)),
        new Tally("namings", passages.Sum(passage => passage.Actors.RightNamings), passages.Sum(passage => passage.Actors.Namings)),
        passages.Sum(passage => passage.Actors.Split.Length),
        new Tally("links", passages.Sum(passage => passage.Links.Found), passages.Sum(passage => passage.Links.Links)),
        [.. passages.SelectMany(StandoffMiss.Of)]);
}
