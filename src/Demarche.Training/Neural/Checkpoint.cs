namespace Demarche.Training.Neural;

/// <summary>Weights of a network under training on disk: the averaged values of all parameters, in order.</summary>
public static class Checkpoint
{
    public static void Save(TrainingNetwork network, string path)
    {
        using var writer = new BinaryWriter(File.Create(path + ".part"));
        foreach (var parameter in network.Parameters)
            writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(parameter.Average.Span));
        writer.Close();
        File.Move(path + ".part", path, overwrite: true);
    }

    public static void Load(TrainingNetwork network, string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        foreach (var parameter in network.Parameters)
        {
            reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(parameter.Value.Span));
            parameter.Value.Span.CopyTo(parameter.Average.Span);
        }
    }
}
