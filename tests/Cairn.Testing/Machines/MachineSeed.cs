namespace Cairn.Testing.Machines;

/// <summary>The files that make a machine out of an image: its name, address, keys.</summary>
/// <param name="place">The machine's place.</param>
/// <param name="hostname">Its name for itself.</param>
internal sealed class MachineSeed(MachinePlace place, string hostname)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private string HostKey => Path.Combine(place.Upper, "etc/ssh/ssh_host_ed25519_key");

    /// <summary>Writes them over the image.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        await WriteAsync("etc/hostname", $"{hostname}\n", cancellation);
        await WriteAsync("etc/hosts", $"127.0.0.1 localhost\n::1 localhost\n{place.Address} {hostname}\n", cancellation);
        await WriteAsync("etc/resolv.conf", "", cancellation);
        // A vendor's file: /etc/systemd/network belongs to whoever is tested.
        await WriteAsync(
            "usr/lib/systemd/network/10-tests.network",
            $"[Match]\nName=host0\n\n[Network]\nAddress={place.Address}/24\nLinkLocalAddressing=ipv6\nIPv6AcceptRA=no\n",
            cancellation);

        await WriteAsync("root/.ssh/authorized_keys", await File.ReadAllTextAsync(place.Set.SshKey + ".pub", cancellation), cancellation);
        File.SetUnixFileMode(Path.Combine(place.Upper, "root"), Private | UnixFileMode.UserExecute);
        File.SetUnixFileMode(Path.Combine(place.Upper, "root/.ssh"), Private | UnixFileMode.UserExecute);
        File.SetUnixFileMode(Path.Combine(place.Upper, "root/.ssh/authorized_keys"), Private);

        Directory.CreateDirectory(Path.GetDirectoryName(HostKey)!);
        await Commands.CheckAsync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", $"root@{hostname}", "-f", HostKey], cancellation);
        await File.WriteAllTextAsync(place.KnownHosts, $"{place.Address} {await File.ReadAllTextAsync(HostKey + ".pub", cancellation)}", cancellation);
    }

    private async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        var file = Path.Combine(place.Upper, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text, cancellation);
    }
}
