using Demarche.Language.Neural;
using Demarche.Language.Tokens;

namespace Demarche.Language.Morphology;

/// <summary>Lemmas and morphological features from forms, tags and dependencies.</summary>
public sealed class MorphologyAnnotator(MorphologyModel model) : IAnnotator
{
    private const int CacheSize = 1 << 16;

    private readonly (ulong Key, string Lemma)[] _lemmas = new (ulong, string)[CacheSize];
    private readonly (ulong Key, MorphologicalFeatures Features)[] _features = new (ulong, MorphologicalFeatures)[CacheSize];
    private readonly SettingReader _settings = new();

    public AnnotationLayers Requires => AnnotationLayers.Tokens | AnnotationLayers.Tags | AnnotationLayers.Dependencies;

    public AnnotationLayers Provides => AnnotationLayers.Lemmas | AnnotationLayers.Features;

    public void Annotate(DocumentBuilder document)
    {
        var settings = _settings.Read(document);
        for (var token = 0; token < document.Count; token++)
        {
            var form = document.Form(token);
            var (upos, xpos) = (document.Upos[token], document.Xpos[token]);
            var hash = FormFeatures.Hash(form);
            var key = Key(hash, MorphologyModel.Context(upos, xpos));
            ref var lemma = ref _lemmas[key & (CacheSize - 1)];
            if (lemma.Key != key || lemma.Lemma is null)
                lemma = (key, model.Lemma(form, upos, xpos));
            document.Lemmas[token] = lemma.Lemma;
            key = Key(hash, MorphologyModel.Context(upos, xpos, settings[token]));
            ref var features = ref _features[key & (CacheSize - 1)];
            if (features.Key != key || features.Features is null)
                features = (key, model.Features(form, upos, xpos, settings[token]));
            document.Features[token] = features.Features;
        }
    }

    private static ulong Key(ulong form, ulong context)
    {
        var key = form ^ (context * 0x9E3779B97F4A7C15UL);
        return key ^ (key >> 29);
    }
}
