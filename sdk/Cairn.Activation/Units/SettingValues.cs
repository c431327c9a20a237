namespace Cairn.Activation.Units;

/// <summary>What a setting comes to when all files of a unit are read.</summary>
/// <param name="IsCleared">Whether what came before, in a file of the distribution perhaps, was taken back.</param>
/// <param name="Values">The values after that, in order.</param>
internal sealed record SettingValues(bool IsCleared, IReadOnlyList<string> Values)
{
    internal static readonly SettingValues None = new(IsCleared: false, []);

    /// <summary>Compares the values in order, which has a meaning for most settings.</summary>
    public bool Equals(SettingValues? other) => other is not null && IsCleared == other.IsCleared && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(IsCleared.GetHashCode(), HashCode.Combine);

    internal SettingValues And(string value) => value.Length == 0 ? new SettingValues(IsCleared: true, []) : this with { Values = [.. Values, value] };
}
