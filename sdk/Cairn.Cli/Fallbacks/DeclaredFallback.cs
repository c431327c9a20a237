namespace Cairn.Cli.Fallbacks;

/// <summary>A fallback as it is declared, and how it stands.</summary>
/// <param name="Package">The package.</param>
/// <param name="Machines">The machines that it is declared for.</param>
/// <param name="File">The file that declares it.</param>
internal sealed record DeclaredFallback(string Package, IReadOnlyList<string> Machines, string File)
{
    internal required string Reason { get; init; }

    internal required string Link { get; init; }

    internal required string Since { get; init; }

    internal required string Until { get; init; }

    /// <summary>Gets how many days it has been there; null when the date cannot be read.</summary>
    internal int? AgeInDays { get; init; }

    internal required FallbackState State { get; init; }

    /// <summary>Gets why it is in that state, when that needs saying.</summary>
    internal string? Note { get; init; }
}
