using Demarche.Language.Tokens;

namespace Demarche.Application.Parses;

/// <summary>A labelled stretch of words under a sentence.</summary>
/// <param name="First">First word, counted in the sentence.</param>
/// <param name="End">Just past the last word.</param>
/// <param name="Label">What it says, such as "PERSON" or "#2".</param>
/// <param name="Row">Row under the words, from 0.</param>
internal readonly record struct Bracket(int First, int End, string Label, int Row);

/// <summary>An arc over a sentence; words are counted in the sentence.</summary>
/// <param name="Level">Height of the arc, from 1: it passes over every arc that it encloses.</param>
/// <param name="HeadX">Where it leaves the head.</param>
/// <param name="DependentX">Where its arrow meets the dependent.</param>
internal readonly record struct Arc(int Head, int Dependent, string Label, int Level, double HeadX, double DependentX);

/// <summary>Where everything in the drawing of one sentence goes, in pixels.</summary>
internal sealed class SentenceLayout
{
    /// <summary>Sentences of more words are drawn without arcs, which nobody could follow.</summary>
    public const int MostWordsWithArcs = 400;

    public const double WordSize = 16;
    public const double TagSize = 11;
    public const double LabelSize = 11;
    public const double Margin = 14;
    private const double WordGap = 16;
    private const double PortGap = 7;

    private SentenceLayout(Sentence sentence)
    {
        Tokens = [.. sentence.Tokens];
        Centers = new double[Tokens.Length];
    }

    public Token[] Tokens { get; }

    /// <summary>The middle of each word.</summary>
    public double[] Centers { get; }

    public Arc[] Arcs { get; private set; } = [];
    public List<Bracket> Entities { get; } = [];
    public List<Bracket> Mentions { get; } = [];
    public double Width { get; private set; }
    public int Levels => Arcs.Length == 0 ? 0 : Arcs.Max(arc => arc.Level);
    public int EntityRows => Rows(Entities);
    public int MentionRows => Rows(Mentions);
    public bool LeavesOutArcs => Tokens.Length > MostWordsWithArcs;

    public static SentenceLayout Of(AnnotatedDocument document, Sentence sentence)
    {
        var layout = new SentenceLayout(sentence);
        layout.PlaceWords(sentence.First);
        if (!layout.LeavesOutArcs && document.Layers.HasFlag(AnnotationLayers.Dependencies))
            layout.PlaceArcs(sentence.First);
        Stack(layout.Entities, document.Entities.Where(entity => entity.First >= sentence.First && entity.First < sentence.End)
            .Select(entity => (entity.First - sentence.First, Math.Min(entity.End, sentence.End) - sentence.First, entity.Type.Label())));
        Stack(layout.Mentions, document.Coreference.Where(mention => mention.First >= sentence.First && mention.First < sentence.End)
            .Select(mention => (mention.First - sentence.First, Math.Min(mention.End, sentence.End) - sentence.First, $"#{mention.Cluster + 1}")));
        return layout;
    }

    /// <summary>Words side by side, as far apart as the label of an arc between neighbours asks for.</summary>
    private void PlaceWords(int first)
    {
        var x = Margin;
        for (var word = 0; word < Tokens.Length; word++)
        {
            var token = Tokens[word];
            var half = Math.Max(TextWidth.Of(token.Form, WordSize), Math.Max(TextWidth.Of(token.Upos.ToString(), TagSize), TextWidth.Of(token.Xpos, TagSize))) / 2;
            Centers[word] = x + half;
            if (word > 0 && LabelBetween(Tokens[word - 1], token) is { } label)
                Centers[word] = Math.Max(Centers[word], Centers[word - 1] + TextWidth.Of(label, LabelSize) + 3 * WordGap);
            x = Centers[word] + half + WordGap;
        }
        Width = x - WordGap + Margin;
    }

    private static string? LabelBetween(Token left, Token right) =>
        right.HeadIndex == left.Index ? right.Relation.ToConllu()
        : left.HeadIndex == right.Index ? left.Relation.ToConllu()
        : null;

    private void PlaceArcs(int first)
    {
        var heightOver = new int[Tokens.Length];
        var arcs = Tokens.Where(token => !token.IsRoot && token.HeadIndex >= first && token.HeadIndex < first + Tokens.Length)
            .Select(token => (Head: token.HeadIndex - first, Dependent: token.Index - first, Label: token.Relation.ToConllu()))
            .OrderBy(arc => Math.Abs(arc.Head - arc.Dependent)).ThenBy(arc => Math.Min(arc.Head, arc.Dependent))
            .Select(arc => (arc.Head, arc.Dependent, arc.Label, Level: Raise(heightOver, Math.Min(arc.Head, arc.Dependent), Math.Max(arc.Head, arc.Dependent))))
            .ToList();
        Arcs = [.. arcs.Select(arc => new Arc(arc.Head, arc.Dependent, arc.Label, arc.Level, Port(arc.Head, arc.Dependent, arc.Level), Centers[arc.Dependent]))];

        double Port(int head, int dependent, int level)
        {
            var isRight = dependent > head;
            var outer = arcs.Count(other => other.Head == head && other.Dependent > head == isRight && other.Level > level);
            return Centers[head] + (isRight ? 1 : -1) * PortGap * (outer + 1);
        }
    }

    private static int Raise(int[] heightOver, int left, int right)
    {
        var between = heightOver.AsSpan(left, right - left);
        var level = 0;
        foreach (var height in between)
            level = Math.Max(level, height);
        between.Fill(level + 1);
        return level + 1;
    }

    /// <summary>Puts each bracket on the first row where it has room; longer brackets come lower.</summary>
    private static void Stack(List<Bracket> brackets, IEnumerable<(int First, int End, string Label)> spans)
    {
        var ends = new List<List<(int First, int End)>>();
        foreach (var (first, end, label) in spans.OrderBy(span => span.End - span.First).ThenBy(span => span.First))
        {
            var row = ends.FindIndex(taken => taken.TrueForAll(other => other.End <= first || end <= other.First));
            if (row < 0)
            {
                row = ends.Count;
                ends.Add([]);
            }
            ends[row].Add((first, end));
            brackets.Add(new Bracket(first, end, label, row));
        }
    }

    private static int Rows(List<Bracket> brackets) => brackets.Count == 0 ? 0 : brackets.Max(bracket => bracket.Row) + 1;
}
