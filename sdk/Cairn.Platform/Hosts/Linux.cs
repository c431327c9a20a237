namespace Cairn.Platform;

/// <summary>A Linux machine with systemd: Debian, Ubuntu, Fedora, Arch and others.</summary>
public sealed partial class Linux : Host
{
}
