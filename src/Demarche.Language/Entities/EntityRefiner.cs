using Demarche.Language.Tokens;

namespace Demarche.Language.Entities;

/// <summary>
/// Refines the entities that the network found: trims titles, articles and marks from names; splits places into those
/// with a government and those without; adds nationalities, countries and capitals that were missed, dates and
/// quantities. Entities stay sorted and apart from each other.
/// </summary>
/// <remarks>
/// Titles lie outside the name of a person, as in Universal NER. Only general geography and word lists are used. Cost is
/// linear in the length of the document.
/// </remarks>
public sealed class EntityRefiner : IAnnotator
{
    private readonly NameConsistency _consistency = new();
    private readonly List<EntityMention> _found = [];
    private bool[] _covered = [];

    public AnnotationLayers Requires => AnnotationLayers.Tokens | AnnotationLayers.Sentences | AnnotationLayers.Tags
        | AnnotationLayers.Lemmas | AnnotationLayers.Dependencies | AnnotationLayers.Entities;

    public AnnotationLayers Provides => AnnotationLayers.Entities;

    public void Annotate(DocumentBuilder document)
    {
        _consistency.Apply(document);
        if (_covered.Length < document.Count)
            _covered = new bool[Math.Max(document.Count, _covered.Length * 2)];
        _covered.AsSpan(0, document.Count).Clear();
        _found.Clear();
        foreach (var entity in document.Entities)
        {
            if (NameTrimmer.TryTrim(document, entity, out var name))
                Add(name with { Type = NameTypes.Of(document, name) });
        }
        AddMissing(document);
        _found.Sort(static (left, right) => left.First.CompareTo(right.First));
        document.Entities.Clear();
        document.Entities.AddRange(_found);
    }

    private void AddMissing(DocumentBuilder document)
    {
        for (var sentence = 0; sentence < document.SentenceCount; sentence++)
        {
            var (token, end) = document.Sentence(sentence);
            while (token < end)
            {
                var open = OpenEnd(token, end);
                if (open > token && (MissedNames.TryMatch(document, token, open, out var entity)
                    || DateExpressions.TryMatch(document, token, open, out entity)
                    || Quantities.TryMatch(document, token, open, out entity)))
                {
                    Add(entity);
                    token = entity.End;
                }
                else
                {
                    token++;
                }
            }
        }
    }

    /// <summary>Where the tokens from <paramref name="token"/> that no entity covers end, as far as any rule looks.</summary>
    private int OpenEnd(int token, int end)
    {
        const int longestRule = 10;
        var open = token;
        while (open < Math.Min(end, token + longestRule) && !_covered[open])
            open++;
        return open;
    }

    private void Add(EntityMention entity)
    {
        _covered.AsSpan(entity.First, entity.End - entity.First).Fill(true);
        _found.Add(entity);
    }
}
