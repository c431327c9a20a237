namespace Cairn.Platform;

/// <summary>How app bundles get into the applications folder.</summary>
public enum ApplicationPlacement
{
    /// <summary>As copies.</summary>
    Copy,

    /// <summary>As links into the store.</summary>
    Link,
}
