namespace Cairn.Base;

/// <summary>Swap in compressed memory, with a kernel tuned to use it early.</summary>
public sealed partial class ZramSwap : Feature, IModule<Linux>
{
    /// <summary>The most that may be swapped, in percent of the memory and before compression. Default: 100.</summary>
    [Default(100), Range(1, 400)]
    public partial int Percent { get; set; }

    /// <summary>How willingly the kernel swaps, from 0 to 200. Default: 180, since this swap is faster than any disk.</summary>
    [Default(180), Range(0, 200)]
    public partial int Swappiness { get; set; }

    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        target.Defaults.Zram.Enable = true;
        target.Defaults.Zram.Percent = Percent;
        target.Defaults.Kernel.Sysctl["vm.swappiness"] = Swappiness;
        target.Defaults.Kernel.Sysctl["vm.page-cluster"] = 0; // Reading ahead gains nothing without a disk.
    }
}
