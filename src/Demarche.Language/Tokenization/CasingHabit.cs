namespace Demarche.Language.Tokenization;

/// <summary>
/// How the writer begins sentences: the share of capitals after full stops and at the starts of paragraphs, weighted
/// towards the latest.
/// </summary>
internal struct CasingHabit
{
    private const int Memory = 40;
    private const int Proof = 10;
    private int _capital;
    private int _small;

    /// <summary>The <see cref="Code"/> of a writer who never starts with a small letter.</summary>
    public const uint Capitals = 1;

    /// <summary>0 while unknown, <see cref="Capitals"/>, 2 and 3 for mixed habits, 4 for mostly small letters.</summary>
    public readonly uint Code => (_capital + _small) switch
    {
        < 2 => 0,
        _ when _small == 0 => _capital < Proof ? 0u : Capitals,
        _ when _small * 6 < _capital => 2,
        _ when _small < _capital => 3,
        _ => 4,
    };

    /// <summary>Notes the shape of a word where a sentence is likely to start.</summary>
    public void Note(uint shape)
    {
        if (Shapes.IsCapital(shape))
            _capital++;
        else if (Shapes.StartsLower(shape))
            _small++;
        if (_capital + _small > Memory)
            (_capital, _small) = (_capital / 2, _small / 2);
    }
}
