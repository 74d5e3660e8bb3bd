namespace Demarche.Language.Coreference;

/// <summary>What speaks for or against an antecedent of a pronoun. The weights are in <c>pronoun-weights.tsv</c>.</summary>
internal enum PronounFeature
{
    /// <summary>Always 1: the weight sets how readily a pronoun is left alone.</summary>
    Bias,
    OneSentenceBack,
    TwoSentencesBack,
    ThreeSentencesBack,

    /// <summary>Binary logarithm of the number of mentions between.</summary>
    MentionsBetween,
    Subject,
    Object,
    Possessor,
    Nmod,
    Compound,
    SameRole,

    /// <summary>The antecedent's governor also governs the pronoun, directly or not.</summary>
    GovernorShared,
    SubjectOfGovernor,
    FirstOfSentence,
    Name,
    SamePronoun,
    Coordination,
    DefiniteNominal,
    IndefiniteNominal,
    UnknownNoun,
    AcrossQuotation,

    /// <summary>Binary logarithm of the size of the antecedent's cluster.</summary>
    ClusterSize,
    Person,
    Group,
    Place,
    PluralOnly,
    Conjunct,
    Embedded,
}
