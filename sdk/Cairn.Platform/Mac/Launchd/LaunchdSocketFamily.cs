namespace Cairn.Platform;

/// <summary>An address family.</summary>
public enum LaunchdSocketFamily
{
    /// <summary>IPv4.</summary>
    IPv4,

    /// <summary>IPv6.</summary>
    IPv6,

    /// <summary>IPv4 and IPv6.</summary>
    IPv4v6,

    /// <summary>The file system.</summary>
    Unix,
}
