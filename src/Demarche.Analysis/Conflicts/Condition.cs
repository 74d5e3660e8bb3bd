using System.Collections.Immutable;

namespace Demarche.Analysis.Conflicts;

/// <summary>What may hold in a state, as people say it: an option is taken, and conditions joined by not, and, or, if and iff.</summary>
public abstract record Condition
{
    /// <summary>Orders how tightly the operators bind: the higher, the tighter.</summary>
    private protected abstract int Binding { get; }

    /// <summary>The names of the options that it speaks of, each once, in their order.</summary>
    public ImmutableArray<string> Options => [.. Named().Distinct(StringComparer.Ordinal)];

    private protected abstract IEnumerable<string> Named();

    private protected string Within(int binding) => Binding < binding ? $"({this})" : ToString();

    /// <summary>Option <paramref name="Option"/> is taken.</summary>
    public sealed record Taken(string Option) : Condition
    {
        private protected override int Binding => 5;

        private protected override IEnumerable<string> Named() => [Option];

        public override string ToString() => Option;
    }

    public sealed record Negation(Condition Inner) : Condition
    {
        private protected override int Binding => 4;

        private protected override IEnumerable<string> Named() => Inner.Named();

        public override string ToString() => $"not {Inner.Within(Binding)}";
    }

    public sealed record Conjunction(Condition Left, Condition Right) : Condition
    {
        private protected override int Binding => 3;

        private protected override IEnumerable<string> Named() => Left.Named().Concat(Right.Named());

        public override string ToString() => $"{Left.Within(Binding)} and {Right.Within(Binding)}";
    }

    public sealed record Disjunction(Condition Left, Condition Right) : Condition
    {
        private protected override int Binding => 2;

        private protected override IEnumerable<string> Named() => Left.Named().Concat(Right.Named());

        public override string ToString() => $"{Left.Within(Binding)} or {Right.Within(Binding)}";
    }

    /// <summary>Holds unless <paramref name="When"/> holds and <paramref name="Then"/> does not.</summary>
    public sealed record Implication(Condition When, Condition Then) : Condition
    {
        private protected override int Binding => 1;

        private protected override IEnumerable<string> Named() => When.Named().Concat(Then.Named());

        public override string ToString() => $"if {When.Within(Binding + 1)} then {Then.Within(Binding + 1)}";
    }

    /// <summary>Both hold or neither.</summary>
    public sealed record Equivalence(Condition Left, Condition Right) : Condition
    {
        private protected override int Binding => 1;

        private protected override IEnumerable<string> Named() => Left.Named().Concat(Right.Named());

        public override string ToString() => $"{Left.Within(Binding + 1)} iff {Right.Within(Binding + 1)}";
    }
}
