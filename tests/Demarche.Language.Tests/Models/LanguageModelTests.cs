using CsCheck;
using Demarche.Language.Conllu;
using Demarche.Language.Models;
using Demarche.Language.Tokens;
using Xunit;

namespace Demarche.Language.Tests.Models;

/// <summary>The whole engine with the shipped pack, on plain and on hostile text.</summary>
public sealed class LanguageModelTests
{
    private static readonly Lazy<LanguageModel> Accurate = new(() => LanguageModel.Load(PackFolder(), Tier.Accurate));
    private static readonly Lazy<LanguageModel> Fast = new(() => LanguageModel.Load(PackFolder(), Tier.Fast));

    public static TheoryData<string> Texts => [
        "",
        " \r\n\t ",
        "Ana Lopez, the envoy of Karsk, met the prime minister on Monday. She said: \"We won't wait.\"",
        "MINISTER REJECTS TALKS\n\nKARSK (AP) — The talks failed.",
        "#Karsk and #Velmora: see https://example.org/a?b=c&d or mail x@y.org 👍🏽",
        "item one – a retort\n- item two - another",
        "He said: “we leave",
        "a lone \uD800 surrogate and \uDC00 another, \0 a null, zero\u200Bwidth",
        new string('(', 3000),
        new string('x', 20000),
        string.Concat(Enumerable.Repeat("word ", 3000)),
    ];

    [Theory, MemberData(nameof(Texts))]
    public void Every_text_is_read_into_whole_sentences_of_exact_words(string text)
    {
        foreach (var model in new[] { Accurate.Value, Fast.Value })
            AssertSound(model.CreatePipeline().Annotate(text));
    }

    [Fact]
    public void Random_text_is_read_soundly_and_the_same_each_time() =>
        Gen.Char["aB1 .\n\"’-(#@\uD83D\uDE00"].Array[0, 200].Sample(
            units =>
            {
                var text = new string(units);
                var pipeline = Fast.Value.CreatePipeline();
                var document = pipeline.Annotate(text);
                AssertSound(document);
                Assert.Equal(Conllu(document), Conllu(pipeline.Annotate(text)));
            },
            iter: 200);

    [Fact]
    public void What_was_read_before_changes_nothing()
    {
        const string Text = "The foreign minister of Karsk accused Velmora of breaking the truce, but Velmora denied it.";
        var used = Accurate.Value.CreatePipeline();
        foreach (var other in Texts)
            used.Annotate(other);
        Assert.Equal(Conllu(Accurate.Value.CreatePipeline().Annotate(Text)), Conllu(used.Annotate(Text)));
    }

    [Fact]
    public void A_plain_sentence_is_read_right()
    {
        var document = Accurate.Value.CreatePipeline().Annotate("The Serbian minister accused Kosovo of breaking the truce.");
        Assert.Equal(
            ["det", "amod", "nsubj", "root", "obj", "mark", "advcl", "det", "obj", "punct"],
            document.Tokens.Select(token => token.Relation.ToConllu()));
        Assert.Equal("accuse", document[3].Lemma);
        Assert.Equal("Past", document[3].Features["Tense"]);
        Assert.Contains(new EntityMention(4, 5, EntityType.GeopoliticalEntity), document.Entities);
    }

    private static void AssertSound(AnnotatedDocument document)
    {
        var covered = 0;
        foreach (var token in document.Tokens)
        {
            Assert.True(token.Span.Length > 0);
            Assert.True(token.Span.Start >= covered, "words overlap");
            Assert.True(document.Text.AsSpan(covered, token.Span.Start - covered).IsWhiteSpace(), "text is left out");
            covered = token.Span.End;
        }
        Assert.True(document.Text.AsSpan(covered).IsWhiteSpace(), "text is left out at the end");
        foreach (var sentence in document.Sentences)
        {
            Assert.Single(sentence.Tokens, token => token.IsRoot);
            Assert.All(sentence.Tokens, token => Assert.True(ReachesRoot(token, sentence.Length), "a cycle"));
            Assert.All(sentence.Tokens, token => Assert.True(token.Upos != UniversalPos.Unknown && token.Relation != Relation.Unknown));
        }
        var end = 0;
        foreach (var entity in document.Entities)
        {
            Assert.True(entity.First >= end && entity.End > entity.First && entity.End <= document.TokenCount);
            end = entity.End;
        }
    }

    private static bool ReachesRoot(Token token, int steps)
    {
        for (; !token.IsRoot && steps > 0; steps--)
            token = token.Head;
        return token.IsRoot;
    }

    private static string Conllu(AnnotatedDocument document)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(document, writer);
        return writer.ToString();
    }

    private static string PackFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "models", "en", "model.json")) && File.Exists(Path.Combine(folder.FullName, "demarche.slnx")))
                return Path.Combine(folder.FullName, "models", "en");
        }
        throw new DirectoryNotFoundException("models/en is not above the tests.");
    }
}
