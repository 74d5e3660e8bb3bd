namespace Demarche.Coding.Statements;

/// <summary>What kind of goods changes hands.</summary>
internal enum GoodsKind
{
    /// <summary>Money and whatever else is worth money.</summary>
    Wealth,

    /// <summary>Arms and what armies use.</summary>
    Arms,

    /// <summary>Food, medicine, shelter and the like.</summary>
    Relief,
}
