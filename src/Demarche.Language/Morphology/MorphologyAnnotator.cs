using Demarche.Language.Neural;
using Demarche.Language.Tokens;

namespace Demarche.Language.Morphology;

/// <summary>Lemmas and morphological features from forms, tags and, for verbs, dependencies.</summary>
public sealed class MorphologyAnnotator(MorphologyModel model) : IAnnotator
{
    private const int CacheSize = 1 << 16;

    private readonly (ulong Key, string Lemma)[] _lemmas = new (ulong, string)[CacheSize];
    private readonly (ulong Key, MorphologicalFeatures Features)[] _features = new (ulong, MorphologicalFeatures)[CacheSize];
    private VerbSetting[] _settings = new VerbSetting[1024];

    public AnnotationLayers Requires => AnnotationLayers.Tokens | AnnotationLayers.Tags | AnnotationLayers.Dependencies;

    public AnnotationLayers Provides => AnnotationLayers.Lemmas | AnnotationLayers.Features;

    public void Annotate(DocumentBuilder document)
    {
        if (_settings.Length < document.Count)
            _settings = new VerbSetting[document.Count * 2];
        FindSettings(document.Upos, document.Heads, document.Relations, _settings);
        for (var token = 0; token < document.Count; token++)
        {
            var (upos, xpos, setting) = (document.Upos[token], document.Xpos[token], _settings[token]);
            var form = document.Form(token);
            var key = FormFeatures.Hash(form) ^ (MorphologyModel.FeatureContext(upos, xpos, setting) * 0x9E3779B97F4A7C15UL);
            ref var features = ref _features[key >> 20 & (CacheSize - 1)];
            if (features.Key != key || features.Features is null)
                features = (key, model.Features(form, upos, xpos, setting));
            document.Features[token] = features.Features;
            ref var lemma = ref _lemmas[key >> 20 & (CacheSize - 1)];
            if (lemma.Key != key || lemma.Lemma is null)
                lemma = (key, model.Lemma(form, upos, xpos));
            document.Lemmas[token] = lemma.Lemma;
        }
    }

    /// <summary>The setting of each token; <see cref="VerbSetting.Plain"/> for all but verbs and auxiliaries.</summary>
    /// <param name="heads">Indices of heads; negative for a root.</param>
    public static void FindSettings(
        ReadOnlySpan<UniversalPos> upos, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations, Span<VerbSetting> settings)
    {
        for (var token = 0; token < upos.Length; token++)
        {
            settings[token] = upos[token] is not (UniversalPos.VERB or UniversalPos.AUX) ? VerbSetting.Plain
                : relations[token] switch
                {
                    Relation.Amod or Relation.Acl => VerbSetting.Modifier,
                    Relation.Xcomp => VerbSetting.Open,
                    _ => VerbSetting.Plain,
                };
        }
        for (var token = 0; token < upos.Length; token++)
        {
            if (heads[token] < 0 || upos[heads[token]] is not (UniversalPos.VERB or UniversalPos.AUX))
                continue;
            ref var setting = ref settings[heads[token]];
            setting = relations[token] switch
            {
                Relation.AuxPass => VerbSetting.Passive,
                Relation.Aux when setting != VerbSetting.Passive => VerbSetting.WithAuxiliary,
                Relation.Mark when setting is VerbSetting.Plain or VerbSetting.Open => VerbSetting.Marked,
                _ => setting,
            };
        }
    }
}
