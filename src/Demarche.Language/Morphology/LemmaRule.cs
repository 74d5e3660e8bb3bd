namespace Demarche.Language.Morphology;

/// <summary>How a lemma is made from a form: cut some units off its end and append others.</summary>
/// <param name="Cut">Units to cut.</param>
/// <param name="Append">Units to append.</param>
public readonly record struct LemmaRule(int Cut, string Append)
{
    /// <summary>The rule that makes <paramref name="lemma"/> of <paramref name="form"/>.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        var common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common])
            common++;
        return new LemmaRule(form.Length - common, lemma[common..]);
    }

    /// <summary>The lemma of a form; the form itself when it is too short to cut.</summary>
    public string Apply(ReadOnlySpan<char> form) =>
        Cut > form.Length || (Cut == form.Length && Append.Length == 0) ? form.ToString() : string.Concat(form[..^Cut], Append);
}
