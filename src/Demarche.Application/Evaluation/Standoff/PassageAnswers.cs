namespace Demarche.Application.Evaluation.Standoff;

/// <summary>One coded passage beside its gold.</summary>
internal sealed class PassageAnswers
{
    public PassageAnswers(GoldPassage gold, CodedDocument document)
    {
        Gold = gold;
        var coded = new CodedPassage(gold, document);
        Kinds = Enum.GetValues<StandoffKind>().ToDictionary(kind => kind, kind => new KindAnswers(kind, gold, coded));
        Sentences = SentenceAnswers.Of(gold, document);
        Actors = ActorAnswers.Of(gold, coded);
        Links = LinkAnswers.Of(gold, Kinds);
    }

    public GoldPassage Gold { get; }
    public Dictionary<StandoffKind, KindAnswers> Kinds { get; }
    public SentenceAnswers Sentences { get; }
    public ActorAnswers Actors { get; }
    public LinkAnswers Links { get; }
}
