namespace Cairn.Platform;

/// <summary>A file with secrets in it; the row's key is its path below the folder of templates.</summary>
/// <remarks>The text is in the store, readable by everyone; the secrets that it names are filled in on the machine, in memory.</remarks>
public sealed partial class SecretTemplate : OptionSet
{
    /// <summary>The text; the <c>Placeholder</c> of a secret stands for its content, without the newlines that end it.</summary>
    public partial OptionLines Text { get; set; }

    /// <summary>The user who owns the file, by name or number. Default: root.</summary>
    [RegularExpression(AccountNames.NameOrNumber, ErrorMessage = AccountNames.Rule)]
    public partial string? Owner { get; set; }

    /// <summary>The group of the file, by name or number. Default: root's.</summary>
    [RegularExpression(AccountNames.NameOrNumber, ErrorMessage = AccountNames.Rule)]
    public partial string? Group { get; set; }

    /// <summary>The permissions. Default: 0400.</summary>
    [Default(UnixFileMode.UserRead)]
    public partial UnixFileMode Mode { get; set; }

    /// <summary>Units to restart after the content changed, with their suffix.</summary>
    public partial OptionSetOf<string> RestartUnits { get; set; }

    /// <summary>Units to reload after the content changed, with their suffix.</summary>
    public partial OptionSetOf<string> ReloadUnits { get; set; }

    /// <summary>Gets the absolute path on the machine.</summary>
    public string Path => SecretPaths.OfTemplate(((HostContext)GetContext()!).Machine.System.IsDarwin, RowKey);
}
