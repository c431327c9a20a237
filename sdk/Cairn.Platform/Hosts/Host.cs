namespace Cairn.Platform;

/// <summary>A machine, whatever its system: what Linux and macOS have in common.</summary>
public abstract partial class Host : ModuleClass
{
    /// <summary>The name the machine calls itself. Default: the machine's name in the fleet.</summary>
    [DefaultFrom(nameof(MachineName), Text = "the machine's name")]
    [RegularExpression("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")]
    public partial string HostName { get; set; }

    /// <summary>The homes of users on this machine, by user name. Each is a configuration of class <see cref="Platform.Home"/>.</summary>
    [RowName("user")]
    public partial OptionTable<Home> Home { get; }
}
