using Demarche.Language.Neural;
using Demarche.Language.Tokens;

namespace Demarche.Language.Morphology;

/// <summary>Lemmas and morphological features from forms, tags and dependencies.</summary>
public sealed class MorphologyAnnotator(MorphologyModel model) : IAnnotator
{
    private readonly FormCache<string> _lemmas = new();
    private readonly FormCache<MorphologicalFeatures> _features = new();
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
            document.Lemmas[token] = _lemmas.Find(Key(hash, MorphologyModel.Context(upos, xpos))) ??= model.Lemma(form, upos, xpos);
            document.Features[token] = _features.Find(Key(hash, MorphologyModel.Context(upos, xpos, settings[token])))
                ??= model.Features(form, upos, xpos, settings[token]);
        }
    }

    private static ulong Key(ulong form, ulong context)
    {
        var key = form ^ (context * 0x9E3779B97F4A7C15UL);
        return key ^ (key >> 29);
    }
}
