using Demarche.Coding.Events;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Relations;

/// <summary>
/// Lets the classifier decide where the patterns are silent: the one act between two parties of a sentence, both of known
/// countries or organisations, of which it is nearly sure.
/// </summary>
internal sealed class SilentSentenceReader(DocumentReading reading, PairClassifier classifier)
{
    /// <summary>Lowest probability at which the classifier's word is taken.</summary>
    private const double LowestProbability = 0.8;

    /// <summary>How much of its probability above a half is believed: what the patterns leave open is harder than what it learned from.</summary>
    private const double Trust = 0.5;

    /// <summary>Most parties of a sentence that are looked at, in text order.</summary>
    private const int MostParties = 4;

    private readonly EventRecorder _recorder = new(reading);

    /// <summary>The event of a sentence in which no pattern found one; null when the classifier is not sure of any.</summary>
    public CodedEvent? Read(Sentence sentence)
    {
        var parties = Parties(sentence);
        var (best, category, highest) = ((PairReading?)null, default(EventCategory), LowestProbability);
        foreach (var source in parties)
        {
            foreach (var target in parties)
            {
                if (source == target || source.Code is null || target.Code is null || (source.Code == target.Code && source.Sector == target.Sector))
                    continue;
                var pair = new PairReading(reading, [], source, target, new MentionPair([source.Mention!.Span], [target.Mention!.Span]));
                var meeting = pair.Meeting();
                if (reading.Lexicons.Events.For(meeting).IsEmpty)
                    continue;
                var probabilities = classifier.Probabilities(PairFeatures.Of(pair, named: false));
                var choice = PairClassifier.Likeliest(probabilities);
                if (choice != PairClassifier.NoAct && probabilities[choice] > highest && MayMean(meeting, (EventCategory)choice))
                    (best, category, highest) = (pair, (EventCategory)choice, probabilities[choice]);
            }
        }
        return best is null ? null : _recorder.Record(
            EventCode.General(category), best.Meeting(), [best.Source!], [best.Target!],
            ClassifierGrounds.Of(best, classifier, category), Math.Round(0.5 + (Trust * (highest - 0.5)), 2));
    }

    /// <summary>Whether a pattern of the word makes it an act of the category: the classifier may widen a frame, not invent a word's sense.</summary>
    private bool MayMean(Token word, EventCategory category)
    {
        foreach (var pattern in reading.Lexicons.Events.For(word))
        {
            if (pattern.Code?.Category == category)
                return true;
        }
        return false;
    }

    private List<ActorReference> Parties(Sentence sentence)
    {
        var parties = new List<ActorReference>();
        for (var index = sentence.First; index < sentence.End && parties.Count < MostParties; index++)
        {
            foreach (var party in reading.Actors.At(index))
            {
                if (party is { Actor: not null, Mention: not null } && sentence.Span.Contains(party.Mention.Span) && !parties.Exists(known => known.Actor == party.Actor))
                    parties.Add(party);
            }
        }
        return parties;
    }
}
