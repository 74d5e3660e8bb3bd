namespace Demarche.Training.Coreference;

/// <summary>The assignment problem by the Hungarian method in O(n³), with potentials (Jonker and Volgenant's form).</summary>
internal static class Assignment
{
    /// <summary>The greatest total of <paramref name="value"/> over one-to-one pairs of rows and columns.</summary>
    public static double Maximum(double[][] value, int rows, int columns)
    {
        var size = Math.Max(rows, columns);
        double Cost(int row, int column) => row <= rows && column <= columns ? -value[row - 1][column - 1] : 0;
        var (rowPotential, columnPotential) = (new double[size + 1], new double[size + 1]);
        var (rowOf, previous) = (new int[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var slack = new double[size + 1];
            Array.Fill(slack, double.PositiveInfinity);
            var used = new bool[size + 1];
            while (rowOf[column] != 0)
            {
                used[column] = true;
                var (current, next, delta) = (rowOf[column], 0, double.PositiveInfinity);
                for (var other = 1; other <= size; other++)
                {
                    if (used[other])
                        continue;
                    var reduced = Cost(current, other) - rowPotential[current] - columnPotential[other];
                    if (reduced < slack[other])
                        (slack[other], previous[other]) = (reduced, column);
                    if (slack[other] < delta)
                        (delta, next) = (slack[other], other);
                }
                for (var other = 0; other <= size; other++)
                {
                    if (used[other])
                        (rowPotential[rowOf[other]], columnPotential[other]) = (rowPotential[rowOf[other]] + delta, columnPotential[other] - delta);
                    else
                        slack[other] -= delta;
                }
                column = next;
            }
            for (; column != 0; column = previous[column])
                rowOf[column] = rowOf[previous[column]];
        }
        var total = 0.0;
        for (var column = 1; column <= size; column++)
            total -= Cost(rowOf[column], column);
        return total;
    }
}
