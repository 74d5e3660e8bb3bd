using System.Security.Cryptography;
using System.Text.Json;

namespace Demarche.Language.Models;

/// <summary>A folder with <c>model.json</c> and the files it names. A file is checked against its hash when it is read.</summary>
public sealed class ModelPack
{
    private readonly string _folder;

    private ModelPack(string folder, ModelManifest manifest) => (_folder, Manifest) = (folder, manifest);

    public ModelManifest Manifest { get; }

    /// <exception cref="ModelPackException">There is no pack in the folder, or not one that this program can read.</exception>
    public static ModelPack Open(string folder)
    {
        var path = Path.Combine(folder, "model.json");
        if (!File.Exists(path))
            throw new ModelPackException($"No model pack in '{folder}': it has no model.json. Name a folder that has one.");
        ModelManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<ModelManifest>(File.ReadAllBytes(path), ModelManifest.Json);
        }
        catch (JsonException exception)
        {
            throw new ModelPackException($"'{path}' is not a model card: {exception.Message} Restore the file.", exception);
        }
        if (manifest is not { Format: ModelManifest.CurrentFormat })
            throw new ModelPackException($"'{path}' has format {manifest?.Format}; this program reads format {ModelManifest.CurrentFormat}. Use the pack that came with it.");
        return new ModelPack(folder, manifest);
    }

    /// <summary>The contents of a file of the pack.</summary>
    /// <exception cref="ModelPackException">The file is not in the pack, missing, or not what the card says.</exception>
    public byte[] Read(string name)
    {
        var path = Path.Combine(_folder, name);
        var file = Manifest.Files.FirstOrDefault(file => file.Name == name)
            ?? throw new ModelPackException($"The model pack in '{_folder}' has no '{name}' on its card. Use the pack that came with this program.");
        if (!File.Exists(path))
            throw new ModelPackException($"The model file '{path}' is missing. Restore the pack.");
        var bytes = File.ReadAllBytes(path);
        return bytes.LongLength == file.Bytes && Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.Sha256
            ? bytes
            : throw new ModelPackException($"The model file '{path}' is not the one on its card ({bytes.LongLength} bytes; expected {file.Bytes}). Restore the pack.");
    }
}
