namespace Cairn.ZeroTier;

/// <summary>Gives ZeroTier the machine's identity before it starts. It can run any number of times.</summary>
/// <remarks>It is a copy, as ZeroTier gives up the rights of root before it reads it. What was there is kept beside it; without the secret nothing changes.</remarks>
internal static class IdentityScript
{
    internal static string Of(string secret, string home, bool isOnDarwin) => string.Join('\n',
    [
        "#!/bin/sh",
        "set -eu",
        $"secret={ShellText.Quote(secret)}",
        $"home={ShellText.Quote(home)}",
        "if [ -s \"$secret\" ] && ! cmp -s \"$secret\" \"$home/identity.secret\"; then",
        "  mkdir -p \"$home\"",
        "  umask 077",
        "  cp \"$secret\" \"$home/identity.new\"",
        .. isOnDarwin ? (string[])[] : ["  chown --reference=\"$home\" \"$home/identity.new\""],
        "  chmod 0600 \"$home/identity.new\"",
        "  for file in identity.secret identity.public; do",
        "    [ ! -e \"$home/$file\" ] || mv -f \"$home/$file\" \"$home/$file.before\"",
        "  done",
        "  mv -f \"$home/identity.new\" \"$home/identity.secret\"",
        .. isOnDarwin ? (string[])["  launchctl kickstart -k system/com.zerotier.one 2>/dev/null || true"] : [],
        "fi\n",
    ]);
}
