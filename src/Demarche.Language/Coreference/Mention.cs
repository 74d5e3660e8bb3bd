using Demarche.Language.Tokens;

namespace Demarche.Language.Coreference;

internal enum MentionKind : byte
{
    Name,
    Nominal,
    Pronoun,

    /// <summary>Names joined by a conjunction, taken as one plural party.</summary>
    Coordination,
}

internal enum Determination : byte
{
    Bare,
    Indefinite,
    Definite,
}

/// <summary>A noun phrase or pronoun that may refer to something mentioned elsewhere. Token indices are of the document.</summary>
internal struct Mention
{
    public int First;
    public int End;
    public int Head;
    public int Sentence;
    public MentionKind Kind;
    public Traits Traits;
    public Determination Determination;
    public Pronoun Pronoun;

    /// <summary>For a name, its entity; else -1.</summary>
    public int Entity;
    public EntityType EntityType;
    public int NameFirst;
    public int NameEnd;

    /// <summary>The slice of the discourse's modifiers that belongs to this mention.</summary>
    public int ModifierStart;
    public int ModifierCount;

    /// <summary>Whether the noun's class is not known, so that its <see cref="Traits"/> are a guess.</summary>
    public bool IsGuess;

    public readonly bool IsName => Kind == MentionKind.Name;
    public readonly bool IsNominal => Kind == MentionKind.Nominal;
    public readonly bool IsPronoun => Kind == MentionKind.Pronoun;
}
