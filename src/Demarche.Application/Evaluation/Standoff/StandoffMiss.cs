using Demarche.IO.Export;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>Something missed or wrong.</summary>
/// <param name="Fault"><c>MISS</c>, <c>FALSE</c>, <c>TWICE</c>, <c>TRAP</c>, <c>HEDGED</c>, <c>ACTOR</c> or <c>SPLIT</c>.</param>
/// <param name="Kind">Kind of record; null for an actor.</param>
/// <param name="Place">Id of the gold item, or sentence, or passage.</param>
/// <param name="Words">What it is.</param>
public sealed record StandoffMiss(string Fault, StandoffKind? Kind, string Place, string Words)
{
    internal static IEnumerable<StandoffMiss> Of(PassageAnswers passage)
    {
        foreach (var (kind, answers) in passage.Kinds)
        {
            foreach (var missed in answers.Required.Where(cluster => !answers.Found.ContainsKey(cluster)))
                yield return new StandoffMiss("MISS", kind, missed.Items[0].Id, $"{missed.Items[0].Label} {missed.Items[0].Words}");
            foreach (var coded in answers.False)
                yield return new StandoffMiss("FALSE", kind, coded.Sentences.FirstOrDefault() ?? passage.Gold.Id, Describe(coded));
            foreach (var coded in answers.Twice)
                yield return new StandoffMiss("TWICE", kind, coded.Sentences.FirstOrDefault() ?? passage.Gold.Id, Describe(coded));
            foreach (var (coded, trap) in answers.Trapped)
                yield return new StandoffMiss("TRAP", kind, trap?.Id ?? passage.Gold.Id, $"{Describe(coded)} ({trap?.Why ?? "never a party"})");
            foreach (var hedged in answers.Hedged)
                yield return new StandoffMiss("HEDGED", kind, hedged.Id, $"{hedged.Label} {hedged.Words}");
        }
        foreach (var (actor, form) in passage.Actors.WrongForms)
            yield return new StandoffMiss("ACTOR", null, passage.Gold.Id, $"{actor} '{form}'");
        foreach (var actor in passage.Actors.Split)
            yield return new StandoffMiss("SPLIT", null, passage.Gold.Id, actor);
    }

    private static string Describe(CodedItem coded)
    {
        var (label, words) = coded.Record switch
        {
            CodedEvent item => (ContractNames.Of(item.Category), item.Trigger.Text),
            Demand item => (ContractNames.Of(item.Strength), item.Content.Text),
            FormatStance item => (ContractNames.Of(item.Stance), item.Venue ?? item.Name),
            Claim item => (ContractNames.Of(item.Stance), item.Content.Text),
            Transfer item => (ContractNames.Of(item.Status), item.What.Text),
            Alignment item => (ContractNames.Of(item.Direction), ""),
            _ => ("", ""),
        };
        return $"{coded.Record.Id} {ContractNames.Of(coded.Record.Modality)} {label} {words}";
    }
}
