namespace Cairn.Platform;

/// <summary>A line of a unit file or of another file of systemd.</summary>
/// <param name="Name">The name, left of the equals sign.</param>
/// <param name="Value">The value; empty to take back what came before.</param>
internal readonly record struct Directive(string Name, string Value)
{
    private const int MaxValue = 1 << 20;

    /// <summary>Says why a value cannot stand on a line, as the second half of a sentence; null when it can.</summary>
    internal static string? WhyNotValue(string value) => value switch
    {
        _ when value.Contains('\0', StringComparison.Ordinal) => "it contains NUL",
        _ when value.AsSpan().IndexOfAny('\n', '\r') >= 0 => "it has more than one line",
        _ when value.Any(static c => char.IsControl(c) && c != '\t') => "it has a control character",
        _ when value.EndsWith('\\') => "a backslash at its end would swallow the next line",
        _ when value.Length > MaxValue => "it is longer than systemd reads",
        _ => null,
    };

    /// <summary>Writes the line. What breaks it must have been refused before.</summary>
    internal string ToLine() => WhyNotValue(Value) is { } reason
        ? throw new InvalidOperationException($"'{Name}' cannot be written: {reason}.")
        : $"{Name}={Value}";
}
