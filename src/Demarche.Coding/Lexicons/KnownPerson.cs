namespace Demarche.Coding.Lexicons;

/// <summary>A person of the offices tables with the offices they held, those of the hand-written table first.</summary>
public sealed record KnownPerson(string Name, IReadOnlyList<OfficeTerm> Terms)
{
    /// <summary>The office on <paramref name="date"/>, or null when none is known: expired and unverified ones are not guessed at.</summary>
    public OfficeTerm? OfficeOn(DateOnly? date) =>
        date is { } day ? Terms.FirstOrDefault(term => term.HeldOn(day)) : null;
}
