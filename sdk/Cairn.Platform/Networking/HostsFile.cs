using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Writes the hosts file, once somebody adds to it.</summary>
public sealed class HostsFile : IModule<Host>
{
    private static readonly string[] s_darwin = ["127.0.0.1\tlocalhost", "255.255.255.255\tbroadcasthost", "::1\tlocalhost"];

    private static readonly string[] s_linux =
        ["127.0.0.1\tlocalhost", "::1\tlocalhost ip6-localhost ip6-loopback", "ff02::1\tip6-allnodes", "ff02::2\tip6-allrouters"];

    /// <inheritdoc/>
    public void Configure(Host target)
    {
        if (target.HostsFile.Count == 0)
        {
            return;
        }

        IEnumerable<string> lines =
        [
            .. target is Linux ? [.. s_linux, $"127.0.1.1\t{target.HostName}"] : s_darwin,
            .. target.HostsFile.Select(static line => $"{line.Key}\t{string.Join(' ', line.Value.Names.Distinct(StringComparer.Ordinal))}"),
        ];
        target.Defaults.Etc["hosts"].Text = string.Join('\n', lines);
        target.Defaults.Etc["hosts"].WhenOccupied = OccupiedPath.Backup;
    }
}
