using System.Globalization;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Generations;

/// <summary>The generations on a machine: links with numbers as names.</summary>
internal sealed class GenerationList(Layout layout)
{
    /// <summary>Gets the generation that the machine is on; null before the first.</summary>
    internal int? Current => NumberOf(layout.Current);

    /// <summary>Gets what the machine is on, as far as it can be read; null before the first.</summary>
    internal Generation? Now => Current is { } current ? Generation.ReadOrLost(current, ClosureOf(current)) : null;

    /// <summary>Gets the generation that a boot returns to; null before the first.</summary>
    internal int? Confirmed => NumberOf(layout.Confirmed);

    /// <summary>Gets the numbers, the oldest first.</summary>
    internal IReadOnlyList<int> Numbers => Directory.Exists(layout.Generations)
        ? [.. Directory.EnumerateFileSystemEntries(layout.Generations).Select(static path => Parse(Path.GetFileName(path))).OfType<int>().Order()]
        : [];

    /// <summary>Gets the highest number; 0 before the first.</summary>
    internal int Last => Numbers is [.., var last] ? last : 0;

    /// <summary>Gives the folder of a generation's system object.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="ActivationException">CAIRN7009: there is none of that number.</exception>
    internal string ClosureOf(int number) => new FileInfo(layout.Generation(number)).LinkTarget
        ?? throw CoreDiagnostics.NoGeneration.Error(
            number.ToString(CultureInfo.InvariantCulture), Numbers.Count == 0 ? "none" : $"the generations {string.Join(", ", Numbers)}");

    /// <summary>Gives the folder of the generation to go back to.</summary>
    /// <param name="number">Its number; null for the one before the current.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="ActivationException">CAIRN7009: there is none.</exception>
    internal string Earlier(int? number) => ClosureOf(number ?? Numbers.Where(other => other < Current).DefaultIfEmpty(0).Max());

    internal Generation Read(int number) => Generation.Read(number, ClosureOf(number));

    /// <summary>Gives the target that a pointer has for a generation.</summary>
    internal static string Target(int number) => $"generations/{number.ToString(CultureInfo.InvariantCulture)}";

    private static int? NumberOf(string pointer) => new FileInfo(pointer).LinkTarget is { } target ? Parse(Path.GetFileName(target)) : null;

    private static int? Parse(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
