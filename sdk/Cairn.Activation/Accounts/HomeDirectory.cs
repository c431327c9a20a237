namespace Cairn.Activation.Accounts;

/// <summary>A home directory, which is made with a copy of <c>/etc/skel</c> where it is missing, and otherwise left alone.</summary>
/// <param name="User">Whose it is.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Uid">Its owner, and that of the copies.</param>
/// <param name="Gid">Its group, and that of the copies.</param>
internal sealed record HomeDirectory(string User, string Path, long Uid, long Gid)
{
    internal const string Skeleton = "/etc/skel";

    internal const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
}
