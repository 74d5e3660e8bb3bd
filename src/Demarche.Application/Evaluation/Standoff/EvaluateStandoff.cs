using System.Globalization;
using Demarche.Application.Running;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>Codes passages annotated in full and scores all that was read in them.</summary>
/// <param name="Path">The gold; docs/reference/standoff-gold.md describes it.</param>
/// <param name="Split">Only passages of this half; null for all.</param>
public sealed record EvaluateStandoff(string Path, string? Split = null)
{
    /// <exception cref="DemarcheException">The file, a model or a lexicon cannot be read, or the split has no passage; the message names it.</exception>
    public StandoffScore Run(EngineOptions engine)
    {
        var gold = GoldSet.Read(Path).Passages.Where(passage => Split is null || passage.Split == Split).ToList();
        if (gold.Count == 0)
            throw new DemarcheException($"{Path}: no passage of the split '{Split}'.");
        var code = CodingEngine.Load(engine).NewCoder();
        return StandoffScore.Of(gold.ConvertAll(passage => new PassageAnswers(passage, code(Article(passage)))));
    }

    private static Article Article(GoldPassage passage) => new()
    {
        Id = passage.Id,
        Text = passage.Text,
        Sha256 = "",
        Date = passage.Dct is { } date ? DateOnly.Parse(date, CultureInfo.InvariantCulture) : null,
        DateSource = passage.Dct is null ? null : DateSource.Given,
    };
}
