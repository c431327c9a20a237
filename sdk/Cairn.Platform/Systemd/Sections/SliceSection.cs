namespace Cairn.Platform;

/// <summary>The <c>[Slice]</c> section: limits for a group of units. See systemd.resource-control(5).</summary>
public sealed partial class SliceSection : SystemdSection
{
    /// <summary>The most processor time that all together get; 100% is one processor. Default: no limit.</summary>
    [RegularExpression("[0-9]+(\\.[0-9]+)?%", ErrorMessage = "must be a percentage, as 50%")]
    public partial string? CPUQuota { get; set; }

    /// <summary>Their share of processor time against others. Default: 100.</summary>
    [RegularExpression("idle|[1-9][0-9]{0,4}", ErrorMessage = "must be a number from 1 to 10000, or idle")]
    public partial string? CPUWeight { get; set; }

    /// <summary>Their share of input and output against others. Default: 100.</summary>
    [Range(1, 10000)]
    public partial int? IOWeight { get; set; }

    /// <summary>The memory above which they are slowed down. Default: no limit.</summary>
    public partial Size? MemoryHigh { get; set; }

    /// <summary>The memory above which one is killed. Default: no limit.</summary>
    public partial Size? MemoryMax { get; set; }

    /// <summary>The swap space that they may use. Default: no limit.</summary>
    public partial Size? MemorySwapMax { get; set; }

    /// <summary>How many tasks they may have. Default: no limit.</summary>
    [RegularExpression("infinity|[0-9]+%?", ErrorMessage = "must be a number, a percentage, or infinity")]
    public partial string? TasksMax { get; set; }

    internal override string Name => "Slice";

    internal override void Write(DirectiveList to)
    {
        to.Add(nameof(CPUQuota), CPUQuota);
        to.Add(nameof(CPUWeight), CPUWeight);
        to.Add(nameof(IOWeight), IOWeight);
        to.Add(nameof(MemoryHigh), MemoryHigh);
        to.Add(nameof(MemoryMax), MemoryMax);
        to.Add(nameof(MemorySwapMax), MemorySwapMax);
        to.Add(nameof(TasksMax), TasksMax);
    }
}
