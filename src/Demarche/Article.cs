namespace Demarche;

/// <summary>Where an article's date came from.</summary>
public enum DateSource
{
    /// <summary>The caller named it.</summary>
    Given,

    /// <summary>The file's metadata.</summary>
    Metadata,

    /// <summary>A dateline in the text.</summary>
    Text,

    /// <summary>The file's name.</summary>
    FileName,
}

/// <summary>One article as read, before any annotation.</summary>
public sealed record Article
{
    /// <summary>Name of the article: the file name without extension unless the caller gives one.</summary>
    public required string Id { get; init; }

    /// <summary>The raw text that every offset points into.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the file's bytes as read, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Headline; null when none was found.</summary>
    public string? Title { get; init; }

    /// <summary>Publication date, from which relative dates are computed; null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Null exactly when <see cref="Date"/> is.</summary>
    public DateSource? DateSource { get; init; }

    /// <summary>ISO 639-1 code of the text's language; null when undetermined.</summary>
    public string? Language { get; init; }

    /// <summary>Publisher or URL; null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Whether <see cref="Text"/> was extracted from markup, so that the file is not the text itself.</summary>
    public bool IsExtracted { get; init; }
}
