using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Relations;

/// <summary>Says what one party does to another where both are given by their mentions. Immutable, shared between threads.</summary>
public sealed class RelationReader(CodingLexicons lexicons, PairClassifier classifier)
{
    private readonly ActorResolver _actors = new(lexicons.Actors);

    /// <summary>
    /// The act of the first mention's party toward the second's. There is always an answer: its confidence says how likely it is.
    /// </summary>
    /// <exception cref="ArgumentException">A mention holds no word, or neither party has one.</exception>
    public CodedEvent Read(Article article, AnnotatedDocument document, MentionPair mentions)
    {
        var pair = GivenMentions.Read(article, document, _actors.Resolve(article, document), lexicons, mentions);
        var features = PairFeatures.Of(pair, named: true);
        var probabilities = classifier.Probabilities(features).AsSpan(..PairClassifier.NoAct);
        var category = (EventCategory)IndexOfHighest(probabilities);
        var confidence = Math.Round(probabilities[(int)category], 2);
        var recorder = new EventRecorder(pair.Reading);
        foreach (var (_, draft) in pair.Acts)
        {
            if (draft.Code.Category == category)
                return recorder.Record(draft with { Source = Side(pair.Source), Target = Side(pair.Target), Confidence = confidence });
        }
        var evidence = ClassifierGrounds.Of(pair, classifier, features, category);
        return recorder.Record(EventCode.General(category), pair.Meeting(), Side(pair.Source), Side(pair.Target), evidence, confidence);
    }

    private static ImmutableArray<ActorReference> Side(ActorReference? party) => party is null ? [] : [party with { Actor = null }];

    private static int IndexOfHighest(ReadOnlySpan<double> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }
        return best;
    }
}
