namespace Demarche.Language.Coreference;

/// <summary>Why two mentions were taken to refer to the same.</summary>
public enum CoreferenceRule : byte
{
    /// <summary>The same name, or a short, acronymic or misspelt form of it.</summary>
    Name,

    /// <summary>"X, the Y".</summary>
    Apposition,

    /// <summary>"X is the Y".</summary>
    Predicate,

    /// <summary>"himself" to the subject of its clause.</summary>
    Reflexive,

    /// <summary>"I" to the speaker of the quotation, or to another "I" of the same speaker.</summary>
    Speaker,

    /// <summary>A definite phrase with the noun of an earlier phrase, title or name.</summary>
    SameNoun,

    /// <summary>A definite phrase whose noun says what kind of thing an earlier name is: "the country", "the diplomat".</summary>
    KindOfName,

    /// <summary>"the two sides" to two names joined by a conjunction.</summary>
    Pair,

    /// <summary>A personal or possessive pronoun to the best antecedent that agrees with it.</summary>
    Pronoun,
}

/// <summary>One decision of <see cref="CoreferenceResolver"/>; token indices are of the heads of the two mentions.</summary>
public readonly record struct CoreferenceLink(int Head, int AntecedentHead, CoreferenceRule Rule);
