namespace Cairn.Base;

/// <summary>Defaults that suit a Linux machine nobody sits at: UTC, a locale that is always there, and a journal that does not fill the disk.</summary>
public sealed class BaseDefaults : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        target.Defaults.TimeZone = "UTC";
        target.Defaults.Locale = "C.UTF-8";
        target.Defaults.Journal.MaxUse = Size.GiB(1);
        target.Defaults.Kernel.Sysctl["kernel.dmesg_restrict"] = true;
        target.Defaults.Kernel.Sysctl["kernel.kptr_restrict"] = 1;
    }
}
