namespace Cairn.Platform;

/// <summary>A file below <c>/etc</c>; the row's key is the path relative to it.</summary>
/// <example><c>linux.Etc["ssh/sshd_config.d/10-cairn.conf"].Text = "PermitRootLogin no";</c></example>
public sealed partial class EtcFile : DeclaredFile
{
    /// <summary>The user who owns the file, by name or number. Default: root. Giving one makes the file a copy.</summary>
    [RegularExpression(AccountNames.NameOrNumber, ErrorMessage = AccountNames.Rule)]
    public partial string? Owner { get; set; }

    /// <summary>The group of the file, by name or number. Default: root's. Giving one makes the file a copy.</summary>
    [RegularExpression(AccountNames.NameOrNumber, ErrorMessage = AccountNames.Rule)]
    public partial string? Group { get; set; }

    internal override bool HasOwner => Owner is not null || Group is not null;
}
