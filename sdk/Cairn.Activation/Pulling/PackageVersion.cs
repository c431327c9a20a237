using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Cairn.Activation.Pulling;

/// <summary>A version of a published closure: up to four numbers. Those with more to them are for trying out, and are passed by.</summary>
internal sealed record PackageVersion
{
    private readonly int[] _numbers;

    private PackageVersion(int[] numbers) => _numbers = numbers;

    internal static bool TryParse(string text, [NotNullWhen(true)] out PackageVersion? version)
    {
        var numbers = text.Split('.').Select(static part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        version = numbers is { Count: >= 2 and <= 4 } && !numbers.Contains(-1) ? new PackageVersion([.. numbers, .. Enumerable.Repeat(0, 4 - numbers.Count)]) : null;
        return version is not null;
    }

    /// <summary>Gets what puts versions in order.</summary>
    internal static IComparer<PackageVersion> Ascending { get; } = Comparer<PackageVersion>.Create(static (one, other) => one._numbers.AsSpan().SequenceCompareTo(other._numbers));

    public bool Equals(PackageVersion? other) => other is not null && Ascending.Compare(this, other) == 0;

    public override int GetHashCode() => HashCode.Combine(_numbers[0], _numbers[1], _numbers[2], _numbers[3]);

    /// <summary>Gives the version as NuGet writes it in addresses and as it is signed: three numbers, and the fourth only if there is one.</summary>
    public override string ToString() => string.Join('.', _numbers.Take(_numbers[3] == 0 ? 3 : 4).Select(static number => number.ToString(CultureInfo.InvariantCulture)));
}
