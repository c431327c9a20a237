namespace Cairn.Platform;

/// <summary>A secret on one machine; the row's key is the file's name.</summary>
public sealed partial class DeployedSecret : OptionSet
{
    /// <summary>The user who owns the file, by name or number. Default: what the generator says, else root.</summary>
    [RegularExpression(AccountNames.NameOrNumber, ErrorMessage = AccountNames.Rule)]
    public partial string? Owner { get; set; }

    /// <summary>The group of the file, by name or number. Default: what the generator says, else root's.</summary>
    [RegularExpression(AccountNames.NameOrNumber, ErrorMessage = AccountNames.Rule)]
    public partial string? Group { get; set; }

    /// <summary>The permissions. Default: what the generator says, else 0400.</summary>
    public partial UnixFileMode? Mode { get; set; }

    /// <summary>Units to restart after the secret changed, with their suffix, beside those that the generator says. Units of this configuration only.</summary>
    /// <example><c>nginx.service</c></example>
    public partial OptionSetOf<string> RestartUnits { get; set; }

    /// <summary>Units to reload after the secret changed, as <see cref="RestartUnits"/>.</summary>
    public partial OptionSetOf<string> ReloadUnits { get; set; }
}
