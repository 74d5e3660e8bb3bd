using Demarche.Language.Tokens;

namespace Demarche.Coding.Tests.Attributions;

/// <summary>
/// Who is said to say what in the passages of <c>tests/Accuracy/attribution.txt</c>: <c>[1 The minister] said &lt;1 that it
/// rained&gt;</c>; <c>¶</c> ends a paragraph. A speaker counts by the head of the phrase, a stretch of words when it and the
/// one found share four fifths of the longer.
/// </summary>
public class AttributionAccuracyTests(ITestOutputHelper output)
{
    private const double LeastOverlap = 0.8;

    [Theory]
    [InlineData("rules", 0.92)]
    [InlineData("other", 0.85)]
    [InlineData("fresh", 0.85)]
    public void WordsAreGivenToWhoSaidThem(string author, double floor)
    {
        Assert.SkipUnless(Coder.HasModel, "The trained model pack is not there.");
        var (right, expected, found) = (0, 0, 0);
        foreach (var line in AccuracyFile.Lines("attribution.txt").Where(line => line.StartsWith(author + "\t", StringComparison.Ordinal)))
        {
            var passage = Passage.Parse(line[(author.Length + 1)..]);
            var document = Coder.Annotate(passage.Text);
            var acts = Coder.Read(document).Speech.All.Select(act =>
                (Speaker: act.Speaker < 0 ? (TextSpan?)null : document[act.Speaker].Span, Words: document.SpanOf(act.First, act.End))).ToList();
            var hits = passage.Chunks.Count(chunk => Take(acts, chunk, passage, document));
            if (hits < passage.Chunks.Count || acts.Count > 0)
                output.WriteLine($"{hits} of {passage.Chunks.Count}, {acts.Count} too many: {line}\n      {string.Join(" | ", acts.Select(act => $"{act.Speaker?.Of(document.Text).ToString()}: {act.Words.Of(document.Text)}"))}");
            (right, expected, found) = (right + hits, expected + passage.Chunks.Count, found + hits + acts.Count);
        }
        var score = 2.0 * right / (expected + found);
        output.WriteLine($"{author}: precision {(double)right / found:F3}, recall {(double)right / expected:F3}, F1 {score:F3}");
        Assert.True(score >= floor, $"{author}: F1 {score:F3}, below {floor:F2}.");
    }

    private static bool Take(List<(TextSpan? Speaker, TextSpan Words)> acts, Chunk chunk, Passage passage, AnnotatedDocument document)
    {
        var heads = passage.Speakers.Where(speaker => speaker.Number == chunk.Number).Select(speaker => Head(document, speaker.Span)).ToList();
        var found = acts.FindIndex(act => Overlap(act.Words, chunk.Span) >= LeastOverlap
            && (act.Speaker is { } speaker ? heads.Contains(speaker) : heads.Count == 0));
        if (found >= 0)
            acts.RemoveAt(found);
        return found >= 0;
    }

    private static double Overlap(TextSpan first, TextSpan second) =>
        (double)Math.Max(0, Math.Min(first.End, second.End) - Math.Max(first.Start, second.Start)) / Math.Max(first.Length, second.Length);

    private static TextSpan Head(AnnotatedDocument document, TextSpan phrase)
    {
        var inside = Enumerable.Range(0, document.TokenCount).Where(index => document[index].Span.Start >= phrase.Start && document[index].Span.End <= phrase.End).ToArray();
        return document[Array.Find(inside, index => document[index].IsRoot || !inside.Contains(document[index].HeadIndex))].Span;
    }

    private sealed record Chunk(int Number, TextSpan Span);

    private sealed record Passage(string Text, List<Chunk> Speakers, List<Chunk> Chunks)
    {
        public static Passage Parse(string marked)
        {
            var passage = new Passage("", [], []);
            var text = new System.Text.StringBuilder();
            var open = new Stack<(char Kind, int Number, int Start)>();
            for (var index = 0; index < marked.Length; index++)
            {
                var character = marked[index];
                if (character is '[' or '<')
                {
                    open.Push((character, marked[index + 1] - '0', text.Length));
                    index += 2;
                }
                else if (character is ']' or '>')
                {
                    var (kind, number, start) = open.Pop();
                    (kind == '[' ? passage.Speakers : passage.Chunks).Add(new Chunk(number, new TextSpan(start, text.Length - start)));
                }
                else if (character == '¶')
                    text.Append("\n\n");
                else if (character != ' ' || !(marked[index + 1] == '¶' || marked[index - 1] == '¶'))
                    text.Append(character);
            }
            return passage with { Text = text.ToString() };
        }
    }
}
