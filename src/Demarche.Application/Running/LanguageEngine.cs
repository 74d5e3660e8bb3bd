using Demarche.Language.Models;

namespace Demarche.Application.Running;

/// <summary>Loads the language engine.</summary>
internal static class LanguageEngine
{
    /// <exception cref="DemarcheException">The model pack is missing, damaged or made for another version.</exception>
    public static LanguageModel Load(EngineOptions options)
    {
        try
        {
            return LanguageModel.Load(options.Models, options.Tier);
        }
        catch (Exception exception) when (exception is ModelPackException or IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException($"{exception.Message.ReplaceLineEndings(" ")} (--models or {EngineOptions.ModelsVariable} names another folder.)", exception);
        }
    }
}
