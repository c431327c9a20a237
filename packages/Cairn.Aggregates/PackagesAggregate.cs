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

    /// <summary>Whether programs for publishing are there. Default: no; they are large.</summary>
    public partial bool Publishing { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Add(target, Text, ["fd-find", "jq", "ripgrep", "sd"], ["fd", "jq", "ripgrep", "sd", "yq"]);
        Add(target, Development, ["hyperfine", "make", "shellcheck"], ["hyperfine", "just", "make", "shellcheck", "tokei"]);
        Add(target, Network, ["age", "curl", "dnsutils", "nmap", "rsync"], ["age", "curl", "nmap", "rsync"]);
        Add(target, Publishing, ["pandoc", "texlive-latex-base"], ["pandoc", "typst"]);
    }

    private static void Add(Home home, bool isWanted, IReadOnlyList<string> apt, IReadOnlyList<string> homebrew)
    {
        if (isWanted)
        {
            home.SystemPackages.Apt.AddRange(apt);
            home.SystemPackages.Homebrew.AddRange(homebrew);
        }
    }
}
