namespace Demarche.Coding.Events;

/// <summary>What a pattern does with the event it embeds, when it is no event of its own.</summary>
internal enum EventOperator : byte
{
    /// <summary>The pattern is an event of its own.</summary>
    None,
    /// <summary>Does it: "launched an attack", "continued to shell". Written <c>=</c>.</summary>
    Perform,
    /// <summary>Plans or decides it. Written <c>intend</c>.</summary>
    Intend,
    /// <summary>Says to others that it will be done, which makes the promise or threat a fact. Written <c>promise</c>.</summary>
    Promise,
    /// <summary>Ends or interrupts it. Written <c>halt</c>.</summary>
    Halt,
    /// <summary>Does not do it. Written <c>negate</c>.</summary>
    Negate,
    /// <summary>Says that it did not happen. Written <c>deny</c>.</summary>
    Deny,
    /// <summary>Only weighs it. Written <c>suppose</c>.</summary>
    Suppose,
}

/// <summary>A row of <c>events/*.tsv</c>: a frame, what it codes, and the example that tests it.</summary>
/// <param name="Row">Where it stands, as <c>aid.tsv:12</c>.</param>
/// <param name="Frame">What must be found in the sentence.</param>
/// <param name="Code">The event coded; null for an operator on an embedded event.</param>
/// <param name="Operator">What is done with the embedded event.</param>
/// <param name="Example">A sentence that the frame fits.</param>
/// <param name="Expected">Its coding: <c>Source &gt; Target</c>, with the category in front for operators.</param>
internal sealed record EventPattern(
    string Row, EventFrame Frame, EventCode? Code, EventOperator Operator, string Example, string Expected) : IFramePattern<EventPattern>
{
    public IEnumerable<EventPattern> Nominals => Frame.Nominals.Select(frame => this with { Frame = frame });
}
