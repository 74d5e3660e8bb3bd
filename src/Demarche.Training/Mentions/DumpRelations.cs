using System.Globalization;
using Demarche.Coding;
using Demarche.Coding.Actors;
using Demarche.Coding.Relations;
using Demarche.Language.Models;
using Demarche.Language.Neural;

namespace Demarche.Training.Mentions;

internal static class DumpRelations
{
    public static int Run(string corpus, string data, string pack, string output)
    {
        var classifier = new PairClassifier(File.ReadAllBytes(Path.Combine(pack, "relations.bin")), new LexicalVectors(ModelPack.Open(pack).Read("words.bin")));
        var lexicons = CodingLexicons.Load(data);
        var vectors = new LexicalVectors(ModelPack.Open(pack).Read("words.bin"));
        var pipeline = LanguageModel.Load(pack).CreatePipeline();
        var resolver = new ActorResolver(lexicons.Actors);
        using var writer = new StreamWriter(output);
        var coding = new CodingPipeline(lexicons);
        var rows = corpus != "rows" ? [] : lexicons.Examples.Select(example =>
        {
            var coded = coding.Code(new Article { Id = "", Text = example.Sentence, Sha256 = "" }, pipeline.Annotate(example.Sentence));
            if (example.Find(coded) is not { Source: [{ Mention: { } first }, ..] } found)
                return null;
            var second = found.Target is [{ Mention: { } other }, ..] ? other : found.Source is [_, { Mention: { } mutual }, ..] ? mutual : null;
            return $"{example.Row}\t{found.Category.ToString().ToUpperInvariant()}\t{first.Span.Start}-{first.Span.End}\t{(second is null ? "" : $"{second.Span.Start}-{second.Span.End}")}\t{example.Sentence}";
        }).OfType<string>().ToArray();
        foreach (var line in corpus == "rows" ? rows : File.ReadLines(corpus))
        {
            var cells = line.Split('\t');
            var (id, label, text) = (cells[0], cells[1], cells[4]);
            var pair = new MentionPair(Spans(cells[2]), Spans(cells[3]));
            var article = new Article { Id = id, Text = text, Sha256 = "" };
            var document = pipeline.Annotate(text);
            var reading = GivenMentions.Read(article, document, resolver.Resolve(article, document), lexicons, pair);
            var features = PairFeatures.Of(reading, named: true);
            writer.WriteLine($"{id}\t{label}\t{string.Join('|', reading.Acts.Select(act => $"{act.Fit}:{act.Draft.Code.Category}:{act.Draft.Act.Pattern.Row.Replace(":", "#")}"))}\t{string.Join('\x1f', features.Names)}\t{string.Join(' ', classifier.Probabilities(features).Select(value => value.ToString("0.####", CultureInfo.InvariantCulture)))}");
        }
        return 0;
    }

    private static System.Collections.Immutable.ImmutableArray<TextSpan> Spans(string cell) =>
        [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('-')).Select(ends => TextSpan.FromBounds(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture)))];
}
