namespace Cairn.Platform;

/// <content>How much the process may use.</content>
public sealed partial class ServiceSection
{
    /// <summary>The slice it belongs to. Default: <c>system.slice</c>.</summary>
    [RegularExpression("[A-Za-z0-9:_.\\\\-]+\\.slice", ErrorMessage = "must be the name of a slice, as background.slice")]
    public partial string? Slice { get; set; }

    /// <summary>How willingly it gives way to others. Default: 0.</summary>
    [Range(-20, 19)]
    public partial int? Nice { get; set; }

    /// <summary>How early it is killed when memory runs out; 1000 is first. Default: 0.</summary>
    [Range(-1000, 1000)]
    public partial int? OOMScoreAdjust { get; set; }

    /// <summary>The most processor time it gets; 100% is one processor. Default: no limit.</summary>
    [RegularExpression("[0-9]+(\\.[0-9]+)?%", ErrorMessage = "must be a percentage, as 50%")]
    public partial string? CPUQuota { get; set; }

    /// <summary>Its share of processor time against others; <c>idle</c> is the least. Default: 100.</summary>
    [RegularExpression("idle|[1-9][0-9]{0,4}", ErrorMessage = "must be a number from 1 to 10000, or idle")]
    public partial string? CPUWeight { get; set; }

    /// <summary>Its share of input and output against others. Default: 100.</summary>
    [Range(1, 10000)]
    public partial int? IOWeight { get; set; }

    /// <summary>The memory above which it is slowed down. Default: no limit.</summary>
    public partial Size? MemoryHigh { get; set; }

    /// <summary>The memory above which it is killed. Default: no limit.</summary>
    public partial Size? MemoryMax { get; set; }

    /// <summary>The swap space that it may use. Default: no limit.</summary>
    public partial Size? MemorySwapMax { get; set; }

    /// <summary>How many tasks it may have. Default: 15 % of the system's.</summary>
    [RegularExpression("infinity|[0-9]+%?", ErrorMessage = "must be a number, a percentage, or infinity")]
    public partial string? TasksMax { get; set; }

    /// <summary>How many files it may have open.</summary>
    [RegularExpression("(infinity|[0-9]+)(:(infinity|[0-9]+))?", ErrorMessage = "must be a number, soft:hard, or infinity")]
    public partial string? LimitNOFILE { get; set; }

    /// <summary>How many processes its user may have.</summary>
    [RegularExpression("(infinity|[0-9]+)(:(infinity|[0-9]+))?", ErrorMessage = "must be a number, soft:hard, or infinity")]
    public partial string? LimitNPROC { get; set; }

    /// <summary>How large a core dump may be.</summary>
    [RegularExpression("(infinity|[0-9]+[KMGT]?)(:(infinity|[0-9]+[KMGT]?))?", ErrorMessage = "must be a size, soft:hard, or infinity")]
    public partial string? LimitCORE { get; set; }

    /// <summary>How much memory it may lock.</summary>
    [RegularExpression("(infinity|[0-9]+[KMGT]?)(:(infinity|[0-9]+[KMGT]?))?", ErrorMessage = "must be a size, soft:hard, or infinity")]
    public partial string? LimitMEMLOCK { get; set; }

    /// <summary>Whether it manages control groups below its own: <c>yes</c>, <c>no</c> or the names of controllers. Default: no.</summary>
    public partial string? Delegate { get; set; }

    /// <summary>Addresses and networks that it may talk to, as <c>localhost</c> or <c>10.0.0.0/8</c>.</summary>
    public partial OptionSetOf<string> IPAddressAllow { get; set; }

    /// <summary>Addresses and networks that it may not talk to, as <c>any</c>.</summary>
    public partial OptionSetOf<string> IPAddressDeny { get; set; }

    private void WriteResources(DirectiveList to)
    {
        to.Add(nameof(Slice), Slice);
        to.Add(nameof(Nice), Nice);
        to.Add(nameof(OOMScoreAdjust), OOMScoreAdjust);
        to.Add(nameof(CPUQuota), CPUQuota);
        to.Add(nameof(CPUWeight), CPUWeight);
        to.Add(nameof(IOWeight), IOWeight);
        to.Add(nameof(MemoryHigh), MemoryHigh);
        to.Add(nameof(MemoryMax), MemoryMax);
        to.Add(nameof(MemorySwapMax), MemorySwapMax);
        to.Add(nameof(TasksMax), TasksMax);
        to.Add(nameof(LimitNOFILE), LimitNOFILE);
        to.Add(nameof(LimitNPROC), LimitNPROC);
        to.Add(nameof(LimitCORE), LimitCORE);
        to.Add(nameof(LimitMEMLOCK), LimitMEMLOCK);
        to.Add(nameof(Delegate), Delegate);
        to.AddEach(nameof(IPAddressAllow), IPAddressAllow);
        to.AddEach(nameof(IPAddressDeny), IPAddressDeny);
    }
}
