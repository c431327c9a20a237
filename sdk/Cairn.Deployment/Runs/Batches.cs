using System.Globalization;

namespace Cairn.Deployment.Runs;

/// <summary>How many machines may have been deployed after each batch: numbers, or shares of all. The last batch is always all.</summary>
/// <example><c>1,25%,100%</c>: first one machine, then a quarter of all, then the rest.</example>
public sealed class Batches
{
    private readonly IReadOnlyList<(int Number, bool IsShare)> steps;

    private Batches(IReadOnlyList<(int Number, bool IsShare)> steps) => this.steps = steps;

    /// <summary>Gets that all machines are one batch.</summary>
    public static Batches One { get; } = new([]);

    /// <summary>Reads batches.</summary>
    /// <param name="text">Numbers and shares, with commas between.</param>
    /// <returns>The batches.</returns>
    /// <exception cref="DeploymentException">CAIRN6027: they are none.</exception>
    public static Batches Parse(string text) => new([.. text.Split(',', StringSplitOptions.TrimEntries).Select(part => Step(part, text))]);

    /// <summary>Cuts a list into batches.</summary>
    /// <typeparam name="T">Of what.</typeparam>
    /// <param name="items">The list.</param>
    /// <returns>The batches, none of them empty, in order.</returns>
    public IReadOnlyList<IReadOnlyList<T>> Cut<T>(IReadOnlyList<T> items)
    {
        var cut = new List<IReadOnlyList<T>>();
        var done = 0;
        foreach (var (number, isShare) in steps.Append((100, IsShare: true)))
        {
            var until = Math.Min(items.Count, isShare ? (int)Math.Ceiling(items.Count * number / 100.0) : number);
            if (until > done)
            {
                cut.Add([.. items.Skip(done).Take(until - done)]);
                done = until;
            }
        }

        return cut;
    }

    private static (int Number, bool IsShare) Step(string part, string text)
    {
        var isShare = part.EndsWith('%');
        return int.TryParse(isShare ? part[..^1] : part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && (!isShare || number <= 100)
            ? (number, isShare)
            : throw DeploymentDiagnostics.BatchesMalformed.Error(text, part);
    }
}
