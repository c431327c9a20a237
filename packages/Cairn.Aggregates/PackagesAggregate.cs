namespace Cairn.Aggregates;

/// <summary>Programs without a configuration, in groups that can be left out.</summary>
public sealed partial class PackagesAggregate : Feature, IModule<Home>
{
    /// <summary>Whether programs for finding and changing text and data are there. Default: yes.</summary>
    [Default(true)]
    public partial bool Text { get; set; }

    /// <summary>Whether programs for building and measuring are there. Default: yes.</summary>
    [Default(true)]
    public partial bool Development { get; set; }

    /// <summary>Whether programs for networks and security are there. Default: yes.</summary>
    [Default(true)]
    public partial bool Network { get; set; }

    /// <summary>Whether programs for web pages and their scripts are there: Biome and esbuild. Default: no; they are large.</summary>
    public partial bool Web { get; set; }

    /// <summary>Whether programs for publishing are there. Default: no; they are large.</summary>
    public partial bool Publishing { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Add(target, Text, ["fd-find", "jq", "sd"], ["fd", "jq", "sd", "yq"], Software.Ripgrep);
        Add(target, Development, ["hyperfine", "make", "shellcheck"], ["hyperfine", "make", "shellcheck", "tokei"], Software.AstGrep);
        AddJust(target);
        Add(target, Network, ["age", "curl", "dnsutils", "nmap", "rsync"], ["age", "curl", "nmap", "rsync"]);
        Add(target, Web, [], [], Software.Biome, Software.Esbuild);
        Add(target, Publishing, ["pandoc", "texlive-latex-base"], ["pandoc", "typst"]);
    }

    /// <summary>There is a payload for one system; Homebrew has it for Macs.</summary>
    private void AddJust(Home home)
    {
        var hasPayload = home.Machine.System == HostSystem.LinuxX64;
        Add(home, Development && hasPayload, [], [], Software.Just);
        Add(home, Development && !hasPayload, ["just"], ["just"]);
    }

    private static void Add(Home home, bool isWanted, IReadOnlyList<string> apt, IReadOnlyList<string> homebrew, params IEnumerable<Software> software)
    {
        if (isWanted)
        {
            home.SystemPackages.Apt.AddRange(apt);
            home.SystemPackages.Homebrew.AddRange(homebrew);
            home.Packages.AddRange(software);
        }
    }
}
