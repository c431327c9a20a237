namespace Cairn.Platform;

/// <summary>Swap space in compressed memory.</summary>
public sealed partial class Zram : OptionSet
{
    /// <summary>Whether the machine has it. Default: no.</summary>
    public partial bool Enable { get; set; }

    /// <summary>Its size before compression, in percent of the memory. Default: 50.</summary>
    [Default(50), Range(1, 400)]
    public partial int Percent { get; set; }

    /// <summary>How it is compressed. Default: zstd.</summary>
    [Default("zstd"), AllowedValues("zstd", "lz4", "lzo-rle", "lzo")]
    public partial string Algorithm { get; set; }
}
