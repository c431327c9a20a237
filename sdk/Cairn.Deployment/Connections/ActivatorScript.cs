using Cairn.Store.Wire;

namespace Cairn.Deployment.Connections;

/// <summary>The scripts that find, bring and start the activator on a machine of which nothing is known but a POSIX shell.</summary>
/// <remarks>Their exit codes say what is missing; the activator itself has none of these.</remarks>
internal static class ActivatorScript
{
    /// <summary>There is no activator.</summary>
    internal const int Bare = 90;

    /// <summary>Sudo wants a password.</summary>
    internal const int WantsPassword = 91;

    /// <summary>The user is not root, and there is no sudo.</summary>
    internal const int NoSudo = 92;

    /// <summary>What arrived is not what was sent.</summary>
    internal const int Damaged = 93;

    /// <summary>What sudo says when it wants the password.</summary>
    internal const string Prompt = "cairn-sudo-password:";

    private const string Current = "/opt/cairn/state/current/bin/cairn-activator";
    private const string Folder = BroughtActivator.Folder;

    /// <summary>Starts the activator of the current generation, or the one that was brought.</summary>
    /// <param name="digest">The digest of the one that was brought; null to use only that of a generation.</param>
    /// <param name="onlyBrought">Whether that of the generation is passed by, because it speaks another version.</param>
    /// <param name="withPassword">Whether sudo asks for the password on standard error and reads it.</param>
    internal static string Serve(string? digest, bool onlyBrought, bool withPassword) => AsRoot(
        $"""
        for d in {(onlyBrought ? "" : Current)} {(digest is null ? "" : $"{Folder}/{digest}/bin/cairn-activator")}; do
          [ -x "$d" ] && exec "$d" serve
        done
        exit {Bare}
        """,
        withPassword);

    /// <summary>Unpacks an archive that comes on standard input below the folder of what is brought, if its files are the right ones.</summary>
    internal static string Bring(string digest, string sums, bool withPassword) => AsRoot(
        $"""
        set -e
        umask 022
        mkdir -p {Folder}
        t={Folder}/.new-$$
        trap 'rm -rf "$t"' EXIT
        rm -rf {Folder}/* "$t"
        mkdir "$t"
        cd "$t"
        tar -xzf -
        if command -v sha256sum >/dev/null; then check='sha256sum -c'; else check='shasum -a 256 -c'; fi
        printf %s {ShellText.Quote(sums)} | $check - >/dev/null || exit {Damaged}
        mv "$t" {Folder}/{digest}
        """,
        withPassword);

    private static string AsRoot(string script, bool withPassword)
    {
        var quoted = ShellText.Quote(script);
        return withPassword
            ? $"exec sudo -S -k -p '{Prompt}' -- sh -c {quoted}"
            : $"""
              if [ "$(id -u)" = 0 ]; then exec sh -c {quoted}; fi
              command -v sudo >/dev/null || exit {NoSudo}
              sudo -n true 2>/dev/null || exit {WantsPassword}
              exec sudo -n -- sh -c {quoted}
              """;
    }
}
