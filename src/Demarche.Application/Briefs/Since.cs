namespace Demarche.Application.Briefs;

/// <summary>From when on what a brief tells is new.</summary>
/// <param name="Day">First day whose articles are new; null for all that came into the store after its last brief.</param>
public sealed record Since(DateOnly? Day);
