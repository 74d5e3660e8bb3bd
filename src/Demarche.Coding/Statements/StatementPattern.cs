using Demarche.Coding.Events;

namespace Demarche.Coding.Statements;

/// <summary>A row of <c>statements/*.tsv</c>: a frame, what it says, and the example that tests it.</summary>
/// <typeparam name="TLabel">What frames of the file say: a stance, a status, a direction.</typeparam>
/// <param name="Row">Where it stands, as <c>formats.tsv:12</c>.</param>
/// <param name="Frame">What must be found in the sentence.</param>
/// <param name="Label">What that says.</param>
/// <param name="Example">A sentence that the frame fits.</param>
/// <param name="Expected">What it says: <c>parties &gt; others : words</c>.</param>
internal sealed record StatementPattern<TLabel>(string Row, EventFrame Frame, TLabel Label, string Example, string Expected)
    : IFramePattern<StatementPattern<TLabel>> where TLabel : struct, Enum
{
    public IEnumerable<StatementPattern<TLabel>> Nominals => Frame.Nominals.Select(frame => this with { Frame = frame });
}
