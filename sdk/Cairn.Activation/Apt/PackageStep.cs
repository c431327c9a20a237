namespace Cairn.Activation.Apt;

/// <summary>One package goes from one version to another.</summary>
/// <param name="Name">The package.</param>
/// <param name="Before">Its version; null for none.</param>
/// <param name="After">Its version afterwards; null for none.</param>
internal sealed record PackageStep(string Name, string? Before, string? After)
{
    /// <summary>Gets whether settings of it lay there before, which then must not be purged.</summary>
    public bool HadSettings { get; init; }

    /// <summary>Gets whether it could be removed with what needs it no more.</summary>
    public bool WasAutomatic { get; init; }

    /// <summary>Gets whether it can be afterwards.</summary>
    public bool IsAutomatic { get; init; }

    internal string Words => (Before, After) switch
    {
        (null, null) => $"forget the settings of package '{Name}'",
        (null, _) => $"install package '{Name}' {After}",
        (_, null) => $"remove package '{Name}' {Before}",
        _ when Before == After => $"mark package '{Name}' as {(IsAutomatic ? "needed only by others" : "wanted")}",
        _ => $"take package '{Name}' from {Before} to {After}",
    };
}
