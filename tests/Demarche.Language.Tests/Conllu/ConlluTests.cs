using Demarche.Language.Conllu;
using Demarche.Language.Tokens;
using Xunit;

namespace Demarche.Language.Tests.Conllu;

public sealed class ConlluTests
{
    private const string Document = """
        # newdoc id = a
        # newpar
        # sent_id = a-1
        # text = Ana won't go.
        1	Ana	Ana	PROPN	NNP	Number=Sing	4	nsubj	_	NER=B-PER|TokenRange=0:3
        2-3	won't	_	_	_	_	_	_	_	_
        2	wo	will	AUX	MD	VerbForm=Fin	4	aux	_	TokenRange=4:6
        3	n't	not	PART	RB	Polarity=Neg	4	advmod	_	TokenRange=6:9
        4	go	go	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No|TokenRange=10:12
        5	.	.	PUNCT	.	_	4	punct	_	TokenRange=12:13

        # newpar
        # sent_id = a-2
        # text = Talks stalled
        1	Talks	talk	NOUN	NNS	Number=Plur	2	nsubj	_	TokenRange=15:20
        2	stalled	stall	VERB	VBD	Tense=Past	0	root	_	TokenRange=21:28


        """;

    [Fact]
    public void What_was_read_is_written_again()
    {
        var source = Document.ReplaceLineEndings("\n");
        var document = ConlluReader.Read(new StringReader(source)).Single();
        using var writer = new StringWriter();
        ConlluWriter.Write(document, writer, "a");
        Assert.Equal(source, writer.ToString());
    }

    [Fact]
    public void Words_of_a_surface_token_share_its_text_and_paragraphs_are_kept_apart()
    {
        var document = ConlluReader.Read(new StringReader(Document)).Single();
        Assert.Equal("Ana won't go.\n\nTalks stalled", document.Text);
        Assert.Equal(["Ana", "wo", "n't", "go", ".", "Talks", "stalled"], document.Tokens.Select(token => token.ToString()));
        Assert.Equal([false, false, true, false, false, false, false], document.Tokens.Select(token => token.ContinuesToken));
        Assert.Equal([3, 3, 3, -1, 3, 6, -1], document.Tokens.Select(token => token.HeadIndex));
        Assert.Equal([new EntityMention(0, 1, EntityType.Person)], document.Entities);
    }

    [Fact]
    public void A_line_with_too_few_columns_is_named() =>
        Assert.StartsWith(
            "Line 2 has 3 columns",
            Assert.Throws<InvalidDataException>(() => ConlluReader.Read(new StringReader("# text = x\n1\tx\tx\n")).ToList()).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Tagged_names_become_entities_of_their_documents()
    {
        var documents = TaggedNamesReader.Read(new StringReader("# doc = 1\nAna\tB-PER\nLopez\tI-PER\nleft\tO\nKarsk\tB-LOC\n\n# doc = 2\nHello\tO\n")).ToList();
        Assert.Equal(2, documents.Count);
        Assert.Equal(
            [new EntityMention(0, 2, EntityType.Person), new EntityMention(3, 4, EntityType.Location)], documents[0].Entities);
    }
}
