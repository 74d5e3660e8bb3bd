using Demarche.Language.Tokens;

namespace Demarche.Coding.Attributions;

/// <summary>Who says what in a document: reported clauses, quotations, claims named by a noun; and the chain of speakers around a word.</summary>
internal sealed class SpeechReader
{
    private readonly AnnotatedDocument _document;
    private readonly Quotations _quotations;
    private readonly List<SpeechAct>?[] _bySentence;

    public SpeechReader(AnnotatedDocument document, ReportingVerbs verbs, Quotations quotations)
    {
        (_document, _quotations) = (document, quotations);
        var reported = new ReportedSpeech(document, verbs).Read();
        All = new QuotedSpeech(document, verbs, quotations).Read(reported);
        _bySentence = new List<SpeechAct>?[document.SentenceCount];
        foreach (var act in All)
        {
            for (var sentence = document[act.First].Sentence.Index; sentence <= document[act.End - 1].Sentence.Index; sentence++)
                (_bySentence[sentence] ??= []).Add(act);
        }
    }

    /// <summary>Every act of speech, in text order of what is said.</summary>
    public IReadOnlyList<SpeechAct> All { get; }

    /// <summary>The acts of speech of whose words some stand in a sentence, in text order.</summary>
    public IReadOnlyList<SpeechAct> In(Sentence sentence) => _bySentence[sentence.Index] ?? [];

    /// <summary>The speakers who vouch for what <paramref name="word"/> says, outermost first.</summary>
    public List<SpeechAct> ChainOf(Token word)
    {
        var chain = new List<SpeechAct>();
        foreach (var act in _bySentence[word.Sentence.Index] ?? [])
        {
            if (!act.Asserts || !act.Covers(word.Index))
                continue;
            var place = chain.Count;
            while (place > 0 && chain[place - 1].Length < act.Length)
                place--;
            chain.Insert(place, act);
        }
        return chain;
    }

    /// <summary>Whether the token stands in quoted speech, not in a scare quote of a few words.</summary>
    public bool IsQuoted(int index) =>
        _quotations.At(index) is var quotation and >= 0 && _quotations.All[quotation].Length >= Quotation.ShortestSpeech;
}
