namespace Demarche.Language.Tokens;

/// <summary>
/// The dependency relations of Universal Dependencies 2 as the English treebanks use them, subtypes included.
/// <see cref="Relations"/> gives their CoNLL-U spelling.
/// </summary>
public enum Relation : byte
{
    Unknown,
    Acl,
    AclRelcl,
    Advcl,
    AdvclRelcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    AuxPass,
    Case,
    Cc,
    CcPreconj,
    Ccomp,
    Compound,
    CompoundPrt,
    Conj,
    Cop,
    Csubj,
    CsubjOuter,
    CsubjPass,
    Dep,
    Det,
    DetPredet,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    NmodDesc,
    NmodPoss,
    NmodUnmarked,
    Nsubj,
    NsubjOuter,
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    OblAgent,
    OblUnmarked,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Root,
    Vocative,
    Xcomp,
}

/// <summary>Conversions between <see cref="Relation"/> and its CoNLL-U spelling, such as <c>nsubj:pass</c>.</summary>
public static class Relations
{
    private static readonly string[] Names = [.. Enum.GetNames<Relation>().Select(Spell)];
    private static readonly Dictionary<string, Relation> ByName =
        Names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => (Relation)pair.index);

    /// <summary>Number of values, <see cref="Relation.Unknown"/> included.</summary>
    public static int Count => Names.Length;

    /// <summary>The CoNLL-U spelling; <c>_</c> for <see cref="Relation.Unknown"/>.</summary>
    public static string ToConllu(this Relation relation) => Names[(int)relation];

    /// <summary>
    /// The relation spelled <paramref name="name"/>; for a subtype that English does not use, its universal part;
    /// else <see cref="Relation.Dep"/>.
    /// </summary>
    public static Relation Parse(string name)
    {
        if (ByName.TryGetValue(name, out var relation))
            return relation;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && ByName.TryGetValue(name[..colon], out relation) ? relation : Relation.Dep;
    }

    /// <summary>The relation without its subtype: <c>nsubj:pass</c> gives <c>nsubj</c>.</summary>
    public static Relation Universal(this Relation relation) => relation switch
    {
        Relation.AclRelcl => Relation.Acl,
        Relation.AdvclRelcl => Relation.Advcl,
        Relation.AuxPass => Relation.Aux,
        Relation.CcPreconj => Relation.Cc,
        Relation.CompoundPrt => Relation.Compound,
        Relation.CsubjOuter or Relation.CsubjPass => Relation.Csubj,
        Relation.DetPredet => Relation.Det,
        Relation.NmodDesc or Relation.NmodPoss or Relation.NmodUnmarked => Relation.Nmod,
        Relation.NsubjOuter or Relation.NsubjPass => Relation.Nsubj,
        Relation.OblAgent or Relation.OblUnmarked => Relation.Obl,
        _ => relation,
    };

    private static string Spell(string name)
    {
        if (name == nameof(Relation.Unknown))
            return "_";
        var subtype = Enumerable.Range(1, name.Length - 1).FirstOrDefault(i => char.IsUpper(name[i]));
        return subtype == 0
            ? name.ToLowerInvariant()
            : $"{name[..subtype].ToLowerInvariant()}:{name[subtype..].ToLowerInvariant()}";
    }
}
