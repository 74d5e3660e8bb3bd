namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>
/// Is a state stable for a party? The definitions, word for word. They differ in three things only: which moves tempt the
/// party, which moves its opponents may answer with, and which states deter it.
/// </summary>
/// <param name="conflict">Moves and opinions.</param>
/// <param name="tempting">Moves that the party would make.</param>
/// <param name="credible">Moves of opponents that a credible sanction is made of.</param>
/// <param name="deters">Whether (party, other, state): the party would not give up the state to end in the other.</param>
internal sealed class PlainStability(
    TinyConflict conflict, LegalSequences.Steps tempting, LegalSequences.Steps credible, Func<int, int, int, bool> deters)
{
    private readonly Dictionary<(int Party, int Tempted, bool Credible), HashSet<int>> _answers = [];

    /// <summary>
    /// The usual definitions: an improvement tempts, an improvement is credible, and what is less or equally preferred deters
    /// (Fang, Hipel and Kilgour 1993). States that cannot be compared neither tempt nor deter.
    /// </summary>
    public static PlainStability Usual(TinyConflict conflict) => new(
        conflict, LegalSequences.Improvements(conflict), LegalSequences.Improvements(conflict),
        (party, other, state) => conflict.Compare(party, other, state) is Opinion.MuchWorse or Opinion.Worse or Opinion.Same);

    /// <summary>
    /// Only what is much less preferred deters (Hamouda, Kilgour and Hipel 2004 and 2006). A state stable in the usual sense
    /// and not in this one is weakly stable.
    /// </summary>
    public static PlainStability Strong(TinyConflict conflict) => new(
        conflict, LegalSequences.Improvements(conflict), LegalSequences.Improvements(conflict),
        (party, other, state) => conflict.Compare(party, other, state) == Opinion.MuchWorse);

    /// <summary>
    /// The extensions a, b, c and d to unknown preferences (Li, Hipel, Kilgour and Fang 2004). In a and c what is unknown
    /// tempts; in c and d it deters; opponents always may answer with it.
    /// </summary>
    public static PlainStability Unknown(TinyConflict conflict, char extension) => new(
        conflict,
        extension is 'a' or 'c' ? LegalSequences.ImprovementsAndUnknown(conflict) : LegalSequences.Improvements(conflict),
        LegalSequences.ImprovementsAndUnknown(conflict),
        (party, other, state) => conflict.Compare(party, other, state) switch
        {
            Opinion.Unknown => extension is 'c' or 'd',
            Opinion.MuchWorse or Opinion.Worse or Opinion.Same => true,
            _ => false,
        });

    /// <summary>No move tempts.</summary>
    public bool Nash(int party, int state) => !tempting(party, state).Any();

    /// <summary>Every tempting move can be sanctioned, at whatever cost to the opponents.</summary>
    public bool Gmr(int party, int state) => tempting(party, state).All(tempted =>
        Answers(party, tempted, mustBeCredible: false).Any(end => deters(party, end, state)));

    /// <summary>Every tempting move can be sanctioned so that the party cannot escape by a move of its own.</summary>
    public bool Smr(int party, int state) => tempting(party, state).All(tempted =>
        Answers(party, tempted, mustBeCredible: false).Any(end => deters(party, end, state) && !CanEscape(party, end, state)));

    /// <summary>Every tempting move can be sanctioned by moves that are good for those who make them.</summary>
    public bool Seq(int party, int state) => tempting(party, state).All(tempted =>
        Answers(party, tempted, mustBeCredible: true).Any(end => deters(party, end, state)));

    /// <summary>Every tempting move can be sanctioned credibly and without escape (Rego and Vieira 2017).</summary>
    public bool Sseq(int party, int state) => tempting(party, state).All(tempted =>
        Answers(party, tempted, mustBeCredible: true).Any(end => deters(party, end, state) && !CanEscape(party, end, state)));

    /// <summary>Where the opponents can take the conflict from the tempting state; kept, since it is asked for again and again.</summary>
    private HashSet<int> Answers(int party, int tempted, bool mustBeCredible)
    {
        if (!_answers.TryGetValue((party, tempted, mustBeCredible), out var ends))
        {
            ends = LegalSequences.Ends(conflict.Others(party), tempted, mustBeCredible ? credible : LegalSequences.Any(conflict));
            _answers.Add((party, tempted, mustBeCredible), ends);
        }
        return ends;
    }

    private bool CanEscape(int party, int sanction, int state) =>
        conflict.Moves(party, sanction).Any(escape => !deters(party, escape, state));
}
