using Demarche.Language.Tokens;

namespace Demarche.Language.Coreference;

/// <summary>
/// Coreference within a document by rules, the surest first: names, syntax, speakers, definite phrases, pronouns. Each
/// pass sees the clusters of the passes before it. Cost is linear in the length of the document, since every search for
/// an antecedent is bounded. It rather leaves a mention alone than links it wrongly.
/// </summary>
/// <remarks>
/// The order of passes follows the multi-pass sieve of Raghunathan et al. (2010) and Lee et al. (2013), adapted to
/// dependency trees and reporting prose. Relative pronouns and generic "you" and "we" are left out.
/// </remarks>
public sealed class CoreferenceResolver : IAnnotator
{
    private readonly Discourse _discourse = new();
    private readonly MentionFinder _mentions = new();
    private readonly NameSieve _names = new();
    private readonly SpeakerSieve _speakers = new();
    private readonly NounSieve _nouns = new();
    private readonly Dictionary<int, int> _numberOfCluster = [];

    public AnnotationLayers Requires => AnnotationLayers.Tokens | AnnotationLayers.Sentences | AnnotationLayers.Tags
        | AnnotationLayers.Lemmas | AnnotationLayers.Features | AnnotationLayers.Dependencies | AnnotationLayers.Entities;

    public AnnotationLayers Provides => AnnotationLayers.Coreference;

    /// <summary>The decisions taken for the last document, in the order in which they were taken.</summary>
    public IReadOnlyList<CoreferenceLink> Links => _discourse.Links;

    public void Annotate(DocumentBuilder document)
    {
        PronounSieve.Resolve(ResolveAllButPronouns(document));
        Write(document);
    }

    internal Discourse ResolveAllButPronouns(DocumentBuilder document)
    {
        _discourse.Start(document);
        _mentions.Find(_discourse);
        _discourse.StartClusters();
        _names.Resolve(_discourse);
        StructureSieve.Resolve(_discourse);
        _speakers.Resolve(_discourse);
        _nouns.Resolve(_discourse);
        return _discourse;
    }

    /// <summary>Writes clusters of at least two mentions in text order, the wider mention first, and numbers them in that order.</summary>
    private void Write(DocumentBuilder document)
    {
        var mentions = document.Coreference;
        mentions.Clear();
        for (var index = 0; index < _discourse.Mentions.Count; index++)
        {
            var mention = _discourse.Mentions[index];
            if (_discourse.SizeOf(index) > 1)
                mentions.Add(new CoreferentMention(mention.First, mention.End, mention.Head, _discourse.ClusterOf(index)));
        }
        mentions.Sort(static (left, right) =>
            left.First != right.First ? left.First.CompareTo(right.First)
            : left.End != right.End ? right.End.CompareTo(left.End)
            : left.Head.CompareTo(right.Head));
        _numberOfCluster.Clear();
        for (var index = 0; index < mentions.Count; index++)
        {
            var root = mentions[index].Cluster;
            if (!_numberOfCluster.TryGetValue(root, out var number))
                _numberOfCluster[root] = number = _numberOfCluster.Count;
            mentions[index] = mentions[index] with { Cluster = number };
        }
    }
}
