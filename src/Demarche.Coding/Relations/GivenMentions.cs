using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Relations;

/// <summary>Reads a document with two mentions taken for parties, whatever they are.</summary>
internal static class GivenMentions
{
    private const string SourceId = "given source";
    private const string TargetId = "given target";

    /// <exception cref="ArgumentException">A mention holds no word, or neither party has one.</exception>
    public static PairReading Read(Article article, AnnotatedDocument document, ActorIndex actors, CodingLexicons lexicons, MentionPair pair)
    {
        int[] sources = [.. pair.Source.Select(document.HeadOf)];
        int[] targets = [.. pair.Target.Select(document.HeadOf)];
        if (sources.Length + targets.Length == 0)
            throw new ArgumentException("Neither party has a mention.", nameof(pair));
        var (knownSource, knownTarget) = (Known(actors, sources), Known(actors, targets));
        var (source, target) = (Party(SourceId, knownSource, document, pair.Source), Party(TargetId, knownTarget, document, pair.Target));
        var differ = knownSource?.Actor != knownTarget?.Actor;
        var given = actors.With(token =>
        {
            if (sources.Contains(token))
                return [source!];
            if (targets.Contains(token))
                return [target!];
            if (pair.Covers(document[token].Span))
                return [];
            var found = actors.At(token);
            if (!differ || found is not [{ Actor: { } only }])
                return found;
            return only == knownSource?.Actor ? [source!] : only == knownTarget?.Actor ? [target!] : found;
        });
        var reading = new DocumentReading(article, document, given, lexicons);
        var coder = new EventCoder(reading);
        var sentences = sources.Concat(targets).Select(head => document[head].Sentence.Index).Distinct().Order();
        return new PairReading(reading, sentences.SelectMany(sentence => coder.Code(document.Sentence(sentence), out _)), source, target, pair);
    }

    private static ActorReference? Known(ActorIndex actors, int[] heads) => heads is [var head, ..] && actors.At(head) is [var known] ? known : null;

    private static ActorReference? Party(string id, ActorReference? known, AnnotatedDocument document, ImmutableArray<TextSpan> mentions) =>
        mentions is [var first, ..] ? new(id, known?.Code, known?.Sector, Mention.Of(document.Text, first)) : null;
}
