using Cairn.Activation.Transactions;

namespace Cairn.Activation.Apt;

/// <summary>
/// Keeps services of fresh packages from starting before their configuration is there: a <c>policy-rc.d</c>, which both ways of Debian to
/// start services from packages ask (invoke-rc.d and deb-systemd-invoke). It is there only while APT runs.
/// </summary>
/// <remarks>
/// Masking would need the names of the units before the package is there, and a variable of the environment is asked by only one of the
/// two. What runs already may restart, because an upgrade must not leave the old program running. What had to wait is written down.
/// </remarks>
internal sealed record StartPolicy
{
    private const string Marker = "# Cairn: services of fresh packages wait for their configuration.";

    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public string Path { get; init; } = "/usr/sbin/policy-rc.d";

    /// <summary>Gets the file that lists the units that had to wait, one a line.</summary>
    public string Waiting { get; init; } = "/run/cairn/waiting-units";

    /// <summary>Writes it, unless an administrator has one: that one decides.</summary>
    internal void Write(Surroundings surroundings)
    {
        if (File.Exists(Path) && !IsOurs())
        {
            surroundings.Say($"'{Path}' is somebody else's and decides which services of fresh packages start at once.");
            return;
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Waiting)!);
        using (var file = new FileStream(Path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = Mode }))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(Script()));
        }

        File.SetUnixFileMode(Path, Mode);
    }

    /// <summary>Removes it, also when a crash left it.</summary>
    internal void Remove()
    {
        if (IsOurs())
        {
            File.Delete(Path);
        }
    }

    private bool IsOurs() => File.Exists(Path) && File.ReadAllText(Path).Contains(Marker, StringComparison.Ordinal);

    private string Script() => $"""
        #!/bin/sh
        {Marker}
        while case "$1" in -*) true ;; *) false ;; esac; do shift; done
        case "$2" in *start*|*reload*) ;; *) exit 0 ;; esac
        systemctl is-active --quiet "$1" 2>/dev/null && exit 0
        echo "$1" >> '{Waiting}'
        exit 101

        """;
}
