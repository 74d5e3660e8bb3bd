using Demarche.Language.Tokens;

namespace Demarche.Language.Coreference;

/// <summary>
/// Links "I" inside a quotation to the other "I" of that quotation and to its speaker: the subject of the verb of
/// speech that governs, or stands beside, the quotation. "we" is linked only to the "we" of the same quotation.
/// </summary>
internal sealed class SpeakerSieve
{
    private readonly Dictionary<int, int> _speakerOf = [];
    private readonly Dictionary<int, int> _firstI = [];
    private readonly Dictionary<int, int> _firstWe = [];

    /// <summary>Tokens between a verb of speech and its quotation, at most.</summary>
    private const int Reach = 40;

    /// <summary>Number under which the words outside quotations are kept.</summary>
    private const int Narrator = -1;

    private static readonly HashSet<string> SpeechVerbs = new(StringComparer.Ordinal)
    {
        "say", "tell", "add", "state", "note", "declare", "announce", "claim", "explain", "argue", "insist", "warn", "stress",
        "reply", "answer", "respond", "ask", "comment", "remark", "continue", "conclude", "emphasize", "emphasise", "write",
        "tweet", "recall", "admit", "acknowledge", "maintain", "assert", "observe", "complain", "joke", "suggest", "urge",
    };

    public void Resolve(Discourse discourse)
    {
        FindSpeakers(discourse);
        _firstI.Clear();
        _firstWe.Clear();
        for (var index = 0; index < discourse.Mentions.Count; index++)
        {
            var mention = discourse.Mentions[index];
            if (!mention.IsPronoun || mention.Pronoun.Person != 1 || mention.Pronoun.IsReflexive)
                continue;
            var quotation = discourse.QuotationOf[mention.Head];
            var isI = (mention.Traits & Traits.Singular) != 0;
            if (!isI && quotation == Narrator)
                continue;
            var first = isI ? _firstI : _firstWe;
            if (first.TryGetValue(quotation, out var antecedent))
                discourse.Link(index, antecedent, CoreferenceRule.Speaker);
            else if (isI && _speakerOf.TryGetValue(quotation, out antecedent) && discourse.Agree(index, antecedent))
                discourse.Link(index, antecedent, CoreferenceRule.Speaker);
            first.TryAdd(quotation, index);
        }
    }

    private void FindSpeakers(Discourse discourse)
    {
        _speakerOf.Clear();
        var document = discourse.Document;
        for (var verb = 0; verb < document.Count; verb++)
        {
            if (document.Upos[verb] != UniversalPos.VERB || discourse.QuotationOf[verb] != Narrator || !SpeechVerbs.Contains(document.Lemmas[verb]))
                continue;
            var subject = discourse.ChildWith(verb, Relation.Nsubj);
            if (subject < 0 || discourse.MentionOfHead[subject] is var speaker && speaker < 0)
                continue;
            var (first, end) = document.Sentence(discourse.SentenceOf[verb]);
            var quotation = NearestQuotation(discourse, verb, first, end);
            if (quotation >= 0)
                _speakerOf.TryAdd(quotation, speaker);
        }
    }

    private static int NearestQuotation(Discourse discourse, int verb, int first, int end)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            if (verb - distance >= first && discourse.QuotationOf[verb - distance] is var before && before >= 0)
                return before;
            if (verb + distance < end && discourse.QuotationOf[verb + distance] is var after && after >= 0)
                return after;
        }
        return -1;
    }
}
