namespace Cairn.Activation.Files;

/// <summary>Permissions of what only the activator reads.</summary>
internal static class PrivateModes
{
    internal const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    internal const UnixFileMode OfFolder = OfFile | UnixFileMode.UserExecute;
}
