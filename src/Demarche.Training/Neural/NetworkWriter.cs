using System.Runtime.InteropServices;
using System.Text;
using Demarche.Language.Neural;

namespace Demarche.Training.Neural;

/// <summary>Writes a trained network as the weight file that <see cref="NetworkFile"/> describes, rounding to 8 bits.</summary>
public static class NetworkWriter
{
    public static byte[] Write(TrainingNetwork network, NetworkShape shape, Vocabulary vocabulary)
    {
        var parameters = network.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Average);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(NetworkFile.Magic);
        writer.Write(NetworkFile.Format);
        writer.Write(FormFeatures.Version);
        foreach (var size in new[] { shape.Hidden, shape.WordSize, shape.AffixSize, shape.VectorSize, shape.ArcSize, shape.LabelSize, shape.EntitySize })
            writer.Write(size);
        writer.Write(vocabulary.XposTags.Count);
        foreach (var tag in vocabulary.XposTags)
        {
            var bytes = Encoding.UTF8.GetBytes(tag);
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
        writer.Write(vocabulary.Words.Count);
        foreach (var word in vocabulary.Words)
            writer.Write(word);
        WriteTable(writer, parameters["words"]);
        for (var table = 0; table < NetworkShape.AffixTables; table++)
            WriteTable(writer, parameters[$"affixes{table}"]);
        foreach (var layer in new[] { "lstm1", "lstm2" })
        {
            WriteMatrix(writer, Values(parameters[$"{layer}.input"]));
            WriteVector(writer, Values(parameters[$"{layer}.bias"]));
            WriteMatrix(writer, Values(parameters[$"{layer}.forward"]));
            WriteMatrix(writer, Values(parameters[$"{layer}.backward"]));
        }
        WriteMatrix(writer, Beside(Values(parameters["perceptrons.weights"]), Values(parameters["tags.weights"])));
        WriteVector(writer, Beside(Values(parameters["perceptrons.bias"]), Values(parameters["tags.bias"])));
        WriteMatrix(writer, Columns(Values(parameters["entities.weights"]), 0, EntityLabels.Count));
        WriteVector(writer, Columns(Values(parameters["entities.bias"]), 0, EntityLabels.Count));
        WriteMatrix(writer, Values(parameters["arcs.bilinear"]));
        WriteVector(writer, Values(parameters["arcs.bias"]));
        WriteVector(writer, Values(parameters["arcs.root"]));
        var linear = Values(parameters["labels.linear.weights"]);
        WriteMatrix(writer, Beside(Values(parameters["labels.bilinear"]), linear[..shape.LabelSize]));
        WriteMatrix(writer, linear[shape.LabelSize..]);
        WriteVector(writer, Values(parameters["labels.linear.bias"]));
        WriteVector(writer, Values(parameters["labels.root"]));
        writer.Flush();
        return stream.ToArray();
    }

    private static float[][] Values(Matrix matrix) =>
        [.. Enumerable.Range(0, matrix.Rows).Select(row => matrix.Span.Slice(row * matrix.Columns, matrix.Columns).ToArray())];

    private static float[][] Beside(float[][] left, float[][] right) => [.. left.Zip(right, (a, b) => (float[])[.. a, .. b])];

    private static float[][] Columns(float[][] matrix, int first, int count) => [.. matrix.Select(row => row[first..(first + count)])];

    private static void WriteTable(BinaryWriter writer, Matrix matrix)
    {
        var rows = Values(matrix);
        var scales = rows.Select(row => row.Max(Math.Abs) / 127f).ToArray();
        writer.Write(matrix.Rows);
        writer.Write(matrix.Columns);
        writer.Write(MemoryMarshal.AsBytes<float>(scales));
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var value in rows[row])
                writer.Write(Round(value, scales[row]));
        }
    }

    private static void WriteMatrix(BinaryWriter writer, float[][] rows)
    {
        var scales = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => Math.Abs(row[column])) / 127f).ToArray();
        writer.Write(rows.Length);
        writer.Write(rows[0].Length);
        writer.Write(MemoryMarshal.AsBytes<float>(scales));
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
                writer.Write(Round(row[column], scales[column]));
        }
    }

    private static void WriteVector(BinaryWriter writer, float[][] rows)
    {
        writer.Write(rows.Sum(row => row.Length));
        foreach (var row in rows)
            writer.Write(MemoryMarshal.AsBytes<float>(row));
    }

    private static sbyte Round(float value, float scale) => (sbyte)(scale == 0 ? 0 : MathF.Round(value / scale));
}
