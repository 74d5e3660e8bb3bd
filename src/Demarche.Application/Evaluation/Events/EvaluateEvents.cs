using Demarche.Application.Running;

namespace Demarche.Application.Evaluation.Events;

/// <summary>Codes the texts of a gold set and scores the events.</summary>
/// <param name="Path">A JSON Lines file; see <see cref="GoldEvent.Read"/>.</param>
/// <param name="GivenMentions">Whether the parties are given, as in <c>demarche relate</c>, and not to be found.</param>
/// <param name="Cut">Answers of less confidence are left out of <see cref="EventScore.Cut"/>.</param>
public sealed record EvaluateEvents(string Path, bool GivenMentions = false, double Cut = CutScore.DefaultConfidence)
{
    /// <exception cref="DemarcheException">The file, a model or a lexicon cannot be read; the message names it.</exception>
    public EventScore Run(EngineOptions engine)
    {
        var gold = GoldEvent.Read(Path);
        Func<GoldEvent, EventAnswer> answer = GivenMentions ? Related(engine) : Coded(engine);
        return EventScore.Of([.. gold.Select(answer)], Cut);
    }

    private static Func<GoldEvent, EventAnswer> Coded(EngineOptions engine)
    {
        var code = CodingEngine.Load(engine).NewCoder();
        return record => EventAnswer.Of(record, code(Article(record)));
    }

    private static Func<GoldEvent, EventAnswer> Related(EngineOptions engine)
    {
        var model = LanguageEngine.Load(engine);
        var reader = CodingEngine.LoadRelations(engine, model);
        var pipeline = model.CreatePipeline();
        return record => record.Mentions is { } mentions
            ? EventAnswer.Of(record, reader.Read(Article(record), pipeline.Annotate(record.Text), mentions))
            : new EventAnswer(record, null, 0, []);
    }

    private static Article Article(GoldEvent record) => new() { Id = record.Id, Text = record.Text, Sha256 = "" };
}
