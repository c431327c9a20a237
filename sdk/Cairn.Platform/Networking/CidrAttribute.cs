using System.Globalization;

namespace Cairn.Platform;

/// <summary>Asks for an address with the length of its network.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CidrAttribute : ValidationAttribute
{
    private const int MaxIpv4 = 32;
    private const int MaxIpv6 = 128;

    /// <summary>Makes the rule.</summary>
    public CidrAttribute() => ErrorMessage = "must be an address with the length of its network, as 192.168.1.10/24";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && IsNetwork(text));

    private static bool IsNetwork(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && IpAddressAttribute.IsAddress(text[..slash])
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length <= (text.Contains(':', StringComparison.Ordinal) ? MaxIpv6 : MaxIpv4);
    }
}
