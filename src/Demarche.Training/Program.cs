using Demarche.Training;
using Demarche.Training.Agents;
using Demarche.Training.Coreference;
using Demarche.Training.Gazetteer;
using Demarche.Training.Mentions;
using Demarche.Training.Morphology;
using Demarche.Training.Neural;
using Demarche.Training.Tables;
using Demarche.Training.Tokenization;

return args switch
{
    ["language", var data, var vectors, var work, var pack] => TrainLanguage.Run(data, vectors, work, pack),
    ["network", var data, var vectors, var work, var pack] => NetworkRecipe.Run(data, vectors, work, pack),
    ["pack", var pack] => PackCommand.Run(pack),
    ["segmenter", var data, var pack] => TrainSegmenter.Run(data, Path.Combine(pack, "segmenter.bin")),
    ["segmenter-score", var model, var conllu] => ScoreSegmenter.Run(model, conllu),
    ["morphology", var data, var pack] => TrainMorphology.Run(data, Path.Combine(pack, "morphology.bin")),
    ["morphology-score", var model, var conllu] => ScoreMorphology.Run(model, conllu),
    ["tables", var data] => CompileTables.Run(data),
    ["pronouns", var conllu, var names] => TrainPronouns.Run(conllu, names),
    ["coreference", var conllu, "--model", var model] => EvaluateCoreference.RunWithModel(conllu, model),
    ["coreference", var conllu, var names] => EvaluateCoreference.Run(conllu, names),
    ["relations", var corpus, var data, var pack] => TrainClassifier.Run(corpus, data, pack),
    ["gazetteer", var data, var output] => GazetteerCommand.CompileGazetteer(data, output),
    ["agents", var data, var output] => AgentTable.Run(data, output),
    ["ontologies", var data, var output] => GazetteerCommand.CompileOntologies(data, output),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: Demarche.Training COMMAND
          language DATA VECTORS WORK PACK train the whole model pack: segmenter, morphology, network, pack
          network DATA VECTORS WORK PACK  train the networks of both tiers into the model pack
          pack PACK                       write the card of the model pack
          segmenter DATA PACK             learn tokens and sentences into the model pack
          segmenter-score MODEL CONLLU    score tokens, words and sentences on raw text
          morphology DATA PACK            learn lemmas and features into the model pack
          morphology-score MODEL CONLLU   score lemmas and features with gold tags
          tables DATA                     compile the word tables of Demarche.Language
          pronouns CONLLU NAMES           learn the pronoun weights (ud/gum-train.conllu ner/gum-train.derived.tsv)
          coreference CONLLU NAMES        score coreference (ud/gum-dev.conllu ner/gum-dev.derived.tsv)
          coreference CONLLU --model PACK
                                          score it on the trees and names of a model
          relations CORPUS DATA PACK    train the classifier of what one party does to another into the model pack
          gazetteer DATA OUTPUT           compile data/gazetteer
          agents DATA OUTPUT              compile data/lexicons/en/agent-nouns.tsv
          ontologies DATA OUTPUT          compile data/ontologies
        """);
    return 2;
}
