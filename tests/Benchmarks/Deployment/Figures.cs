namespace Cairn.Benchmarks.Deployment;

/// <summary>How long two commands took, in turn.</summary>
internal sealed class Figures(string name)
{
    private readonly List<double> _ours = [];
    private readonly List<double> _theirs = [];

    internal string Name => name;

    internal double Ours => Median(_ours);

    internal double Theirs => Median(_theirs);

    internal void Add(Command ours, Command theirs)
    {
        _ours.Add(ours.Run().Time.TotalSeconds);
        _theirs.Add(theirs.Run().Time.TotalSeconds);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
