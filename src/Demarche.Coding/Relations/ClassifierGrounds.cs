namespace Demarche.Coding.Relations;

/// <summary>Says why the classifier chose a category: the features that spoke most for it, and the word it is coded at.</summary>
internal static class ClassifierGrounds
{
    private const int Shown = 4;

    public static EventEvidence Of(PairReading pair, PairClassifier classifier, EventCategory category) => new(
        "classifier",
        string.Join("; ", classifier.Reasons(PairFeatures.Of(pair, named: true), (int)category).Take(Shown).Select(reason => reason.Name)),
        [Mention.Of(pair.Reading.Document.Text, pair.Meeting().Span)]);
}
