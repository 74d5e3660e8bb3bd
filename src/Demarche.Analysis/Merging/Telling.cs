namespace Demarche.Analysis.Merging;

/// <summary>One article's record of a fact.</summary>
/// <param name="Document">The coded article.</param>
/// <param name="Record">What it tells.</param>
public sealed record Telling(CodedDocument Document, Record Record)
{
    /// <summary>Its name in edits: the article's id, a colon, the record's id, as <c>report-2:e1</c>.</summary>
    public string Name { get; } = $"{Document.Article.Id}:{Record.Id}";
}
