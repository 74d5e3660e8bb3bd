using Spectre.Console.Rendering;

namespace Demarche.Cli.Rendering;

/// <summary>Something to draw, without the blanks that would fill its lines up to the right edge.</summary>
internal sealed class TrimmedLines(IRenderable inner) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in Segment.SplitLines(inner.Render(options, maxWidth)))
        {
            var end = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text)) + 1;
            for (var i = 0; i < end; i++)
                yield return i == end - 1 ? new Segment(line[i].Text.TrimEnd(), line[i].Style) : line[i];
            yield return Segment.LineBreak;
        }
    }
}
