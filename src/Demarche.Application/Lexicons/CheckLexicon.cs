using Demarche.Application.Running;
using Demarche.Coding;

namespace Demarche.Application.Lexicons;

/// <summary>Codes the example of every event pattern and finds those that are not coded as their rows expect.</summary>
/// <param name="Engine">The engine that codes, with the lexicons to check.</param>
public sealed record CheckLexicon(EngineOptions Engine)
{
    /// <exception cref="DemarcheException">The model pack or a table cannot be read; the message names it.</exception>
    public LexiconCheck Run()
    {
        var lexicons = CodingEngine.LoadLexicons(Engine);
        var pipeline = LanguageEngine.Load(Engine).CreatePipeline();
        var coding = new CodingPipeline(lexicons);
        var examples = lexicons.Examples.ToList();
        var failures = new List<FailedExample>();
        foreach (var example in examples)
        {
            var article = new Article { Id = example.Row, Text = example.Sentence, Sha256 = "" };
            var coded = coding.Code(article, pipeline.Annotate(example.Sentence));
            if (!example.Accepts(coded))
                failures.Add(new FailedExample(example.Row, example.Frame, example.Sentence, example.Expected, coded));
        }
        return new LexiconCheck(examples.Count, failures);
    }
}

/// <summary>How the examples of the event patterns were coded.</summary>
/// <param name="Examples">Number of rows with an example.</param>
/// <param name="Failures">The rows whose example is not coded as expected, in the order of the lexicon.</param>
public sealed record LexiconCheck(int Examples, IReadOnlyList<FailedExample> Failures);

/// <summary>An example that is not coded as its row expects.</summary>
/// <param name="Row">Where the pattern stands, as <c>aid.tsv:12</c>.</param>
/// <param name="Frame">The pattern's frame, as written.</param>
/// <param name="Sentence">The example.</param>
/// <param name="Expected">What the row expects, as written.</param>
/// <param name="Coded">What the sentence was coded as instead.</param>
public sealed record FailedExample(string Row, string Frame, string Sentence, string Expected, CodedDocument Coded);
