using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Statements;

/// <summary>
/// The sentence that a statement's row brings along, and what must be read in it: <c>parties &gt; others : words</c>, where others
/// and words may be missing. Of a format the others are mediators and the words its name or venue; of a transfer the recipient
/// and what is moved; of an alignment whom it is measured against.
/// </summary>
internal sealed class StatementExample<TLabel> : LexiconExample where TLabel : struct, Enum
{
    private readonly TLabel _label;
    private readonly string _parties, _others, _words;

    public StatementExample(StatementPattern<TLabel> pattern, ActorLexicon actors) : base(pattern.Row, pattern.Frame.Text, pattern.Example, pattern.Expected, actors)
    {
        _label = pattern.Label;
        var parts = Expected.Split(':', 2, StringSplitOptions.TrimEntries);
        var sides = parts[0].Split('>', 2, StringSplitOptions.TrimEntries);
        (_parties, _others, _words) = (sides[0], sides.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(1) ?? "");
    }

    public override bool Accepts(CodedDocument coded) => coded.Records.Any(record => record switch
    {
        FormatStance item => Is(item.Stance, [item.Party], item.Mediators, $"{item.Name} {item.Venue}"),
        Transfer item => Is(item.Status, Side(item.Giver), Side(item.Recipient), item.What.Text),
        Alignment item => Is(item.Direction, [item.Party], item.Toward, ""),
        Demand item => Is(item.Strength, item.By, item.On, item.Content.Text),
        Claim item => Is(item.Stance, item.By, item.About, item.Content.Text),
        _ => false,
    });

    private bool Is<TOther>(TOther label, IEnumerable<ActorReference> parties, IEnumerable<ActorReference> others, string words) where TOther : struct, Enum =>
        label is TLabel same && EqualityComparer<TLabel>.Default.Equals(same, _label)
        && AreNamed(parties, _parties) && AreNamed(others, _others) && words.Contains(_words, StringComparison.OrdinalIgnoreCase);

    private static ActorReference[] Side(ActorReference? party) => party is null ? [] : [party];
}
