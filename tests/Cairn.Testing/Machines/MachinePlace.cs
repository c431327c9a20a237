using System.Globalization;
using System.Net;

namespace Cairn.Testing.Machines;

/// <summary>What a machine has on this computer: its folder, its control group, its link and its address.</summary>
/// <param name="set">The set it is in.</param>
/// <param name="number">Its number there.</param>
internal sealed class MachinePlace(MachineSet set, int number)
{
    public MachineSet Set => set;

    public int Number => number;

    /// <summary>Gets its name for programs of this computer; short, because the name of its link is made of it.</summary>
    public string Name => $"{set.Name}{number:x2}";

    public string Folder => Path.Combine(set.Folder, Name);

    /// <summary>Gets the machine's files, seen from this computer, also while it is off.</summary>
    public string Root => Path.Combine(Folder, "root");

    /// <summary>Gets what differs from the image.</summary>
    public string Upper => Path.Combine(Folder, "upper");

    public string Console => Path.Combine(Folder, "console.log");

    public string KnownHosts => Path.Combine(Folder, "known_hosts");

    public MachineGroup Group => new(Path.Combine(set.Group.Folder, Name));

    public string Link => $"vb-{Name}";

    public IPAddress Address => set.Network.Address(number);

    /// <summary>Gets the folders that <c>systemd-nspawn</c> makes outside of ours.</summary>
    public IEnumerable<string> RuntimeFolders => [$"/run/systemd/nspawn/propagate/{Name}", $"/run/systemd/nspawn/unix-export/{Name}"];

    /// <summary>Gives the place of which a folder is left.</summary>
    public static MachinePlace Find(MachineSet set, string folder) =>
        new(set, int.Parse(Path.GetFileName(folder)[set.Name.Length..], NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>Makes the folder, with the files of a new machine in it.</summary>
    public async Task CreateAsync(string hostname, MachineImage image, CancellationToken cancellation)
    {
        var work = Directory.CreateDirectory(Path.Combine(Folder, "work")).FullName;
        Directory.CreateDirectory(Root);
        Group.Create();
        await new MachineSeed(this, hostname).WriteAsync(cancellation);
        // Plain copies of what changes, whatever this kernel's defaults: a snapshot tells by the upper folder what is still the image's.
        var layers = $"lowerdir={image.Folder},upperdir={Upper},workdir={work},redirect_dir=off,metacopy=off,index=off";
        await Commands.CheckAsync("mount", ["-t", "overlay", Name, "-o", layers, Root], cancellation);
    }

    /// <summary>Removes whatever there is of it, running or not.</summary>
    public async Task RemoveAsync(CancellationToken cancellation)
    {
        await Group.RemoveAsync(cancellation);
        await MachineNetwork.RemoveCableAsync(Link, cancellation);
        if (MachineLeftovers.Mounts(Root).Any())
        {
            await Commands.CheckAsync("umount", ["--recursive", Root], cancellation);
        }

        await Commands.CheckAsync("rm", ["-rf", "--one-file-system", Folder, .. RuntimeFolders], cancellation);
    }
}
