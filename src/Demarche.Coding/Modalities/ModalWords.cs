using System.Collections.Frozen;

namespace Demarche.Coding.Modalities;

/// <summary>How a modal word stands to the act.</summary>
internal enum ModalUse : byte
{
    Auxiliary,
    Governor,
    Noun,
    Adverb,
    Determiner,
    Subordinator,
}

/// <summary>The words that make an act less than a fact: <c>modal-words.tsv</c>.</summary>
internal sealed class ModalWords
{
    private readonly FrozenDictionary<string, Modality>[] _words;

    public ModalWords(IEnumerable<(string Word, ModalUse Use, Modality Modality)> words)
    {
        _words = new FrozenDictionary<string, Modality>[Enum.GetValues<ModalUse>().Length];
        var byUse = words.ToLookup(word => word.Use);
        foreach (var use in Enum.GetValues<ModalUse>())
            _words[(int)use] = byUse[use].ToFrozenDictionary(word => word.Word, word => word.Modality, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What <paramref name="word"/> makes of the act; asserted when nothing.</summary>
    public Modality Of(string word, ModalUse use) => _words[(int)use].GetValueOrDefault(word, Modality.Asserted);
}
