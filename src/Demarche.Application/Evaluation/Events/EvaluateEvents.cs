using Demarche.Application.Running;

namespace Demarche.Application.Evaluation.Events;

/// <summary>Codes the texts of a gold set and scores the events.</summary>
/// <param name="Path">A JSON Lines file; see <see cref="GoldEvent.Read"/>.</param>
/// <param name="Cut">Answers of less confidence are left out of <see cref="EventScore.Cut"/>.</param>
public sealed record EvaluateEvents(string Path, double Cut = CutScore.DefaultConfidence)
{
    /// <exception cref="DemarcheException">The file, a model or a lexicon cannot be read; the message names it.</exception>
    public EventScore Run(EngineOptions engine)
    {
        var gold = GoldEvent.Read(Path);
        var code = CodingEngine.Load(engine).NewCoder();
        return EventScore.Of(
            [.. gold.Select(record => EventAnswer.Of(record, code(new Article { Id = record.Id, Text = record.Text, Sha256 = "" })))], Cut);
    }
}
