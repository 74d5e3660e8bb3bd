using Demarche.Testing;

namespace Demarche.Coding.Tests.Events;

public class TrialReaderTests
{
    [Theory]
    [InlineData("Ghana/NNP/2:nsubj lauded=laud/VBD/0:root", "lauded: no object")]
    [InlineData("The/DT/2:det fog/NN/3:nsubj attacked=attack/VBD/0:root the/DT/5:det coast/NN/3:obj", "attacked: no known party to it")]
    [InlineData("Ghana/NNP/2:nsubj attacked=attack/VBD/0:root itself=itself/PRP/2:obj", "attacked: done to oneself")]
    [InlineData("Can/MD/3:aux Ghana/NNP/3:nsubj sue/VB/0:root Togo/NNP/3:obj ?/./3:punct", "sue: it fits, but the sentence is left out")]
    [InlineData("Ghana/NNP/2:nsubj supplied=supply/VBD/0:root Togo/NNP/2:obj with/IN/5:case Mali/NNP/2:obl")]
    [InlineData("It/PRP/2:nsubj dreamt=dream/VBD/0:root")]
    public void ASilentSentenceSaysWhatWasTried(string sentence, params string[] trials)
    {
        var document = Shorthand.Read(sentence).Build();
        var explained = new CodingPipeline(Coder.Lexicons).Explain(new Article { Id = "test", Text = document.Text, Sha256 = "" }, document);
        Assert.Equal(trials, Assert.Single(explained.Trials).Select(trial => $"{trial.Word.Text}: {trial.Reason}"));
        Assert.All(explained.Trials[0], trial => Assert.Contains(Coder.Lexicons.Events.Patterns, pattern => pattern.Row == trial.Rule && pattern.Frame.Text == trial.Pattern));
    }

    [Fact]
    public void ExplainingCodesTheSame()
    {
        var document = Shorthand.Read("Ghana/NNP/2:nsubj sued=sue/VBD/0:root Togo/NNP/2:obj\nGhana/NNP/2:nsubj lauded=laud/VBD/0:root").Build();
        var pipeline = new CodingPipeline(Coder.Lexicons);
        var article = new Article { Id = "test", Text = document.Text, Sha256 = "" };
        var (coded, explained) = (pipeline.Code(article, document), pipeline.Explain(article, document));
        Assert.Equal(coded.Events.Select(Coder.Show), explained.Document.Events.Select(Coder.Show));
        Assert.Equal(coded.Omissions, explained.Document.Omissions);
        Assert.Equal([0, 1], explained.Trials.Select(trials => trials.Length));
    }
}
