using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Something that changes hands, as frames find it. Token indices; -1 for what is left unsaid.</summary>
/// <param name="Head">The predicate.</param>
/// <param name="Status">How far it has come where the predicate is told in the past.</param>
/// <param name="Giver">The phrase of whoever gives.</param>
/// <param name="Recipient">The phrase of whoever receives.</param>
/// <param name="Goods">What is given.</param>
/// <param name="Inner">The handing over that the predicate promises, halts or resumes.</param>
internal sealed record Handover(Token Head, TransferStatus Status, int Giver, int Recipient, int Goods, Handover? Inner)
{
    /// <summary>The predicates, outermost first.</summary>
    public IEnumerable<Token> Heads
    {
        get
        {
            for (var act = this; act is not null; act = act.Inner)
                yield return act.Head;
        }
    }
}
