using System.Security.Cryptography;
using System.Text;

namespace Cairn.Testing.Machines;

/// <summary>What a test machine is made of before it starts: a Debian suite and packages.</summary>
/// <remarks>Flavours differ by packages: <c>MachineRecipe.Debian.With("python3")</c>. Each is made once per computer and kept.</remarks>
public sealed record MachineRecipe
{
    private static readonly string[] s_packages =
        ["acl", "dbus", "e2fsprogs", "iproute2", "libpam-systemd", "nftables", "openssh-server", "procps", "sudo", "systemd", "systemd-sysv"];

    // Timers that download, daemons that wait for a network that is never there, and the console nobody sits at.
    private static readonly string[] s_masked =
        ["apt-daily.timer", "apt-daily-upgrade.timer", "console-getty.service", "dpkg-db-backup.timer", "e2scrub_all.timer", "fstrim.timer", "systemd-networkd-wait-online.service"];

    private MachineRecipe() => Packages = s_packages;

    /// <summary>Gets the small Debian that tests use unless they say otherwise: systemd, sshd, sudo, nftables, and no more.</summary>
    public static MachineRecipe Debian { get; } = new();

    /// <summary>Gets Debian's code name.</summary>
    public string Suite { get; init; } = "bookworm";

    /// <summary>Gets the packages beside Debian's essential ones, sorted.</summary>
    public IReadOnlyList<string> Packages { get; private init; }

    /// <summary>Gets the name of the image in the cache: a hash of everything that went into it.</summary>
    public string Key => $"{Suite}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', Arguments("image")))))[..12]}";

    /// <summary>Gives a flavour with more packages.</summary>
    /// <param name="packages">Names of Debian packages.</param>
    public MachineRecipe With(params IEnumerable<string> packages) =>
        this with { Packages = [.. Packages.Concat(packages).Distinct().Order(StringComparer.Ordinal)] };

    /// <summary>Gives the arguments of <c>mmdebstrap</c>; its hooks get the new root as <c>$1</c>.</summary>
    internal IReadOnlyList<string> Arguments(string target) =>
    [
        "--variant=minbase", "--mode=root", "--format=directory", $"--include={string.Join(',', Packages)}",
        "--aptopt=APT::Install-Recommends \"false\"",
        "--dpkgopt=path-exclude=/usr/share/man/*",
        "--dpkgopt=path-exclude=/usr/share/locale/*",
        "--dpkgopt=path-exclude=/usr/share/doc/*",
        // What makes one machine different from another is made when it starts.
        "--customize-hook=rm -f \"$1\"/etc/ssh/ssh_host_* \"$1\"/etc/hostname \"$1\"/etc/resolv.conf; : >\"$1\"/etc/machine-id",
        $"--customize-hook=for unit in {string.Join(' ', s_masked)}; do ln -sf /dev/null \"$1/etc/systemd/system/$unit\"; done",
        "--customize-hook=chroot \"$1\" systemctl --quiet enable systemd-networkd.service ssh.service",
        "--customize-hook=mkdir -p \"$1\"/var/log/journal; echo LANG=C.UTF-8 >\"$1\"/etc/default/locale; echo 'UseDNS no' >\"$1\"/etc/ssh/sshd_config.d/tests.conf",
        Suite, target,
    ];
}
