using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Relations;

/// <summary>Says what one party does to another where both are given by their mentions. Immutable, shared between threads.</summary>
public sealed class RelationReader(CodingLexicons lexicons, PairClassifier classifier)
{
    /// <summary>Odds by which a pattern that fits the two parties raises its category; chosen on development data.</summary>
    private const double WeightOfFit = 16;

    /// <summary>The same for a pattern that fits one of them.</summary>
    private const double WeightOfPartialFit = 4;

    /// <summary>
    /// Confidence is a line in the probability: on sentences unlike those that it learned from, the classifier is less often right than it
    /// thinks. Chosen on development data, like the odds.
    /// </summary>
    private const double LowestConfidence = 0.2, Trust = 0.7;

    private readonly ActorResolver _actors = new(lexicons.Actors);

    /// <summary>
    /// The act of the first mention's party toward the second's. There is always an answer: its confidence says how likely it is.
    /// </summary>
    /// <exception cref="ArgumentException">A mention holds no word, or neither party has one.</exception>
    public CodedEvent Read(Article article, AnnotatedDocument document, MentionPair mentions)
    {
        var pair = GivenMentions.Read(article, document, _actors.Resolve(article, document), lexicons, mentions);
        var probabilities = Weighed(pair, classifier.Probabilities(PairFeatures.Of(pair, named: false)));
        var category = (EventCategory)PairClassifier.Likeliest(probabilities);
        var confidence = Math.Round(LowestConfidence + (Trust * probabilities[(int)category]), 2);
        var recorder = new EventRecorder(pair.Reading);
        foreach (var (_, draft) in pair.Acts)
        {
            if (draft.Code.Category == category)
                return recorder.Record(draft with { Source = Side(pair.Source), Target = Side(pair.Target), Confidence = confidence });
        }
        var evidence = ClassifierGrounds.Of(pair, classifier, category);
        return recorder.Record(EventCode.General(category), pair.Meeting(), Side(pair.Source), Side(pair.Target), evidence, confidence);
    }

    /// <summary>
    /// The probabilities of the categories, that of the best fitting pattern's category raised: the classifier, which learned to
    /// do without patterns too, overrules one that found both parties only when it is nearly sure.
    /// </summary>
    private static double[] Weighed(PairReading pair, double[] probabilities)
    {
        var weighed = probabilities[..PairClassifier.NoAct];
        if (pair.Acts is [var (fit, draft), ..])
        {
            weighed[(int)draft.Code.Category] *= fit switch
            {
                PairFit.Both or PairFit.SourceOnly => WeightOfFit,
                PairFit.TargetOnly or PairFit.SourceElsewhere => WeightOfPartialFit,
                _ => 1,
            };
        }
        var sum = weighed.Sum();
        return Array.ConvertAll(weighed, value => value / sum);
    }

    private static ImmutableArray<ActorReference> Side(ActorReference? party) => party is null ? [] : [party with { Actor = null }];
}
