namespace Cairn.Platform;

/// <summary>Writes <c>/etc/shells</c>: what macOS ships, and the further shells.</summary>
internal sealed class ShellsFile : IModule<Darwin>
{
    private const string Shipped =
        """
        # List of acceptable shells for chpass(1).
        # Ftpd will not allow users to connect who are not using
        # one of these shells.

        /bin/bash
        /bin/csh
        /bin/dash
        /bin/ksh
        /bin/sh
        /bin/tcsh
        /bin/zsh
        """;

    // SHA-256 of the file that macOS ships, so that it may be replaced without a question.
    private const string ShippedHash = "9d5aa72f807091b481820d12e693093293ba33c73854909ad7b0fb192c2db193";

    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        if (target.Shells.Count > 0)
        {
            var file = target.Etc["shells"];
            file.Text = string.Join('\n', [Shipped.ReplaceLineEndings("\n"), .. target.Shells]);
            file.KnownHashes.Add(ShippedHash);
        }
    }
}
