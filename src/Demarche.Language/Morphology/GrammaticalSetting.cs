using Demarche.Language.Tokens;

namespace Demarche.Language.Morphology;

/// <summary>
/// What the tree around a word says about its features, besides form and tags: "had" is third person plural after "they",
/// "go" an infinitive after "to" and an imperative without a subject.
/// </summary>
/// <param name="Construction">The build of the phrase that the word heads or belongs to.</param>
/// <param name="Relation">Universal relation that matters for the word; unknown when none does.</param>
/// <param name="Agreement">Person and number of the subject of a verb.</param>
public readonly record struct GrammaticalSetting(
    Construction Construction = Construction.Plain, Relation Relation = Relation.Unknown, Agreement Agreement = Agreement.None)
{
    /// <summary>A number for this setting; different settings have different numbers.</summary>
    public ulong Code => ((ulong)Construction << 16) | ((ulong)Relation << 8) | (ulong)Agreement;
}

/// <summary>The build of a phrase.</summary>
public enum Construction : byte
{
    Plain,

    /// <summary>A verb with a passive auxiliary.</summary>
    Passive,

    /// <summary>A verb with another auxiliary.</summary>
    WithAuxiliary,

    /// <summary>A verb with "to" or another marker.</summary>
    Marked,

    /// <summary>An auxiliary itself.</summary>
    Auxiliary,

    /// <summary>An auxiliary after another one.</summary>
    LaterAuxiliary,

    /// <summary>An auxiliary after "to" or another marker.</summary>
    MarkedAuxiliary,

    /// <summary>The first word of a fixed expression.</summary>
    FixedExpression,

    /// <summary>A relative word without an antecedent, as "what" in "what they want".</summary>
    FreeRelative,
}

/// <summary>Person and number.</summary>
public enum Agreement : byte
{
    None,
    FirstSingular,
    FirstPlural,
    Second,
    ThirdSingular,
    ThirdPlural,
}
