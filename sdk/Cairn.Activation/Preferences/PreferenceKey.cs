namespace Cairn.Activation.Preferences;

/// <summary>Names a preference.</summary>
/// <param name="Domain">The domain that has it.</param>
/// <param name="Key">The key.</param>
internal sealed record PreferenceKey(PreferenceDomain Domain, string Key)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Domain.Name} {Key}";
}
