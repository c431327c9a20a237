using System.Net;

namespace Cairn.Platform;

/// <summary>Asks for an IPv4 or IPv6 address.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IpAddressAttribute : ValidationAttribute
{
    /// <summary>Makes the rule.</summary>
    public IpAddressAttribute() => ErrorMessage = "must be an IP address, as 192.168.1.1 or fd00::1";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && IsAddress(text));

    /// <summary>The base library reads <c>1</c> as an address too; nobody means that.</summary>
    internal static bool IsAddress(string text) =>
        IPAddress.TryParse(text, out _) && (text.Contains(':', StringComparison.Ordinal) || text.Count(static c => c == '.') == 3) && !text.Contains('%', StringComparison.Ordinal);
}
