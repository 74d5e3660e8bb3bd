using System.Globalization;
using Demarche.Application.Running;
using Demarche.IO.Export;
using Demarche.IO.Reading;

namespace Demarche.Application.Relations;

/// <summary>Says, for texts with two given mentions each, what the first does to the second.</summary>
/// <param name="Input">JSON Lines: <c>text</c> with <c>source</c> and <c>target</c>.</param>
public sealed record RelateMentions(TextReader Input)
{
    /// <summary>One result a line, in input order.</summary>
    /// <exception cref="DemarcheException">The model pack or a lexicon cannot be read; the message names it.</exception>
    public IEnumerable<RelatedMentions> Run(EngineOptions engine)
    {
        var model = LanguageEngine.Load(engine);
        var reader = CodingEngine.LoadRelations(engine, model);
        var pipeline = model.CreatePipeline();
        var number = 0;
        while (Input.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
                yield return Relate(line, number);
        }

        RelatedMentions Relate(string line, int number)
        {
            try
            {
                var given = GivenMentionsReader.Read(line, number);
                var article = new Article { Id = given.Id, Text = given.Text, Sha256 = "" };
                var act = reader.Read(article, pipeline.Annotate(given.Text), given.Mentions);
                return new RelatedMentions(RelationJson.Line(given.Id, act), null);
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException)
            {
                return new RelatedMentions(null, string.Create(CultureInfo.InvariantCulture, $"line {number}: {exception.Message}"));
            }
        }
    }
}

/// <summary>What became of one line.</summary>
/// <param name="Json">The id and the event, as one line of JSON in UTF-8; null when the line cannot be used.</param>
/// <param name="Problem">Why it cannot be used; null otherwise.</param>
public sealed record RelatedMentions(ReadOnlyMemory<byte>? Json, string? Problem);
