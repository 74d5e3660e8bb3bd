namespace Demarche.Language.Tokens;

/// <summary>The 17 universal parts of speech of Universal Dependencies 2, and <see cref="Unknown"/> before tagging.</summary>
public enum UniversalPos : byte
{
    Unknown,
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X,
}
