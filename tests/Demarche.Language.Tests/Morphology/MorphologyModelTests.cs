using System.Runtime.CompilerServices;
using Demarche.Language.Models;
using Demarche.Language.Morphology;
using Demarche.Language.Tokens;
using Demarche.Testing;
using Xunit;

namespace Demarche.Language.Tests.Morphology;

/// <summary>What the shipped model says of words that matter in reports of politics.</summary>
public sealed class MorphologyModelTests
{
    private static readonly MorphologyModel Model = new(ModelPack.Open(PackFolder()).Read("morphology.bin"));

    [Theory]
    [InlineData("fled", UniversalPos.VERB, "VBD", "flee")]
    [InlineData("vetoed", UniversalPos.VERB, "VBD", "veto")]
    [InlineData("Sanctions", UniversalPos.NOUN, "NNS", "sanction")]
    [InlineData("SANCTIONS", UniversalPos.NOUN, "NNS", "sanction")]
    [InlineData("timed", UniversalPos.VERB, "VBN", "time")]
    [InlineData("women", UniversalPos.NOUN, "NNS", "woman")]
    [InlineData("Allies", UniversalPos.NOUN, "NNS", "ally")]
    [InlineData("n't", UniversalPos.PART, "RB", "not")]
    [InlineData("harsher", UniversalPos.ADJ, "JJR", "harsh")]
    public void Lemmas_are_dictionary_forms(string form, UniversalPos upos, string xpos, string lemma) =>
        Assert.Equal(lemma, Model.Lemma(form, upos, xpos));

    [Theory]
    [InlineData("Lisbon", UniversalPos.PROPN, "NNP", "Lisbon")]
    [InlineData("NATO", UniversalPos.PROPN, "NNP", "NATO")]
    [InlineData("Azerbaijanis", UniversalPos.PROPN, "NNPS", "Azerbaijani")]
    [InlineData("Peruvian", UniversalPos.ADJ, "JJ", "Peruvian")]
    [InlineData("Israeli", UniversalPos.ADJ, "JJ", "Israeli")]
    [InlineData("Dutch", UniversalPos.ADJ, "JJ", "Dutch")]
    [InlineData("Peaceful", UniversalPos.ADJ, "JJ", "peaceful")]
    [InlineData("I", UniversalPos.PRON, "PRP", "I")]
    public void Names_and_peoples_keep_their_capital(string form, UniversalPos upos, string xpos, string lemma) =>
        Assert.Equal(lemma, Model.Lemma(form, upos, xpos));

    [Theory]
    [InlineData("Envoys/NNS/2:nsubj walked/VBD/0:root", 1, "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin")]
    [InlineData("Walk/VB/0:root", 0, "Mood=Imp|VerbForm=Fin")]
    [InlineData("to/TO/2:mark walk/VB/0:root", 1, "VerbForm=Inf")]
    [InlineData("Ports/NNS/3:nsubj:pass were/AUX/3:aux:pass shelled/VBN/0:root", 2, "Tense=Past|VerbForm=Part|Voice=Pass")]
    public void Features_follow_the_tree(string sentence, int token, string features)
    {
        var document = Shorthand.Read(sentence);
        new MorphologyAnnotator(Model).Annotate(document);
        Assert.Equal(features, document.Features[token].Conllu);
    }

    [Fact]
    public void Annotating_again_allocates_nothing()
    {
        var annotator = new MorphologyAnnotator(Model);
        var document = Shorthand.Read("Ports/NNS/3:nsubj:pass were/AUX/3:aux:pass shelled/VBN/0:root yesterday/NN/3:obl:unmarked");
        annotator.Annotate(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        annotator.Annotate(document);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Another_format_is_refused() =>
        Assert.Contains("format 1", Assert.Throws<InvalidDataException>(() => new MorphologyModel(BitConverter.GetBytes(1))).Message, StringComparison.Ordinal);

    private static string PackFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "models", "en"));
}
