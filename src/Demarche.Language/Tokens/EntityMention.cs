namespace Demarche.Language.Tokens;

/// <summary>A named entity: the tokens from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="First">Document index of the first token.</param>
/// <param name="End">Document index just past the last token.</param>
/// <param name="Type">What the span names.</param>
public readonly record struct EntityMention(int First, int End, EntityType Type);
