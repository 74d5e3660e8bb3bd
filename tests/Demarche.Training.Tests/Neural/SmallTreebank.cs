using Demarche.Language.Neural;
using Demarche.Language.Tokens;
using Demarche.Training.Neural;

namespace Demarche.Training.Tests.Neural;

/// <summary>Three sentences with every kind of label, one of them without a tree; longest first.</summary>
internal static class SmallTreebank
{
    public static string[] XposTags { get; } = ["DT", "NN", "VB", "NNP"];

    public static TrainingSentence[] Sentences { get; } = [
        new(["The", "minister", "met", "Ana", "Lopez", "."])
        {
            Heads = [2, 3, 0, 3, 4, 3],
            Relations = [Relation.Det, Relation.Nsubj, Relation.Root, Relation.Obj, Relation.Flat, Relation.Punct],
            Upos = [UniversalPos.DET, UniversalPos.NOUN, UniversalPos.VERB, UniversalPos.PROPN, UniversalPos.PROPN, UniversalPos.PUNCT],
            Xpos = [0, 1, 2, 3, 3, 1],
            Entities = [0, 0, 0, EntityLabels.Begin(0), EntityLabels.End(0), 0],
        },
        new(["Talks", "failed", "minister", "."])
        {
            Heads = [2, 0, 2, 2],
            Relations = [Relation.Nsubj, Relation.Root, Relation.Vocative, Relation.Punct],
            Upos = [UniversalPos.NOUN, UniversalPos.VERB, UniversalPos.NOUN, UniversalPos.PUNCT],
            Xpos = [1, 2, 1, 1],
            Weight = 0.5f,
        },
        new(["Lopez", "met"]) { Entities = [EntityLabels.Single(1), 0], EntityHead = 1 },
    ];
}
