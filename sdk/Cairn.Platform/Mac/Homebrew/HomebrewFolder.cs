namespace Cairn.Platform;

/// <summary>Knows where Homebrew is on Macs with Intel processors.</summary>
internal sealed class HomebrewFolder : IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        if (target.Machine.System == HostSystem.OsxX64)
        {
            target.Homebrew.Defaults.Prefix = "/usr/local";
        }
    }
}
