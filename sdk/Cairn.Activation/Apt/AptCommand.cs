using Cairn.Activation.Machines;

namespace Cairn.Activation.Apt;

/// <summary>The commands of APT and dpkg, as a program may run them: they ask nothing, wait for others, and keep settings that people edited.</summary>
internal static class AptCommand
{
    private const string LockTimeout = "DPkg::Lock::Timeout=300";

    private static readonly string[] s_conffiles = ["-o", "Dpkg::Options::=--force-confdef", "-o", "Dpkg::Options::=--force-confold"];

    // Else it does not say which package it takes for a name that others provide.
    private static readonly string[] s_talkative = ["-q=0"];

    private static readonly Dictionary<string, string> s_environment = new(StringComparer.Ordinal)
    {
        ["DEBIAN_FRONTEND"] = "noninteractive",
        ["DEBIAN_PRIORITY"] = "critical",
        ["APT_LISTCHANGES_FRONTEND"] = "none",
        ["NEEDRESTART_MODE"] = "l",
        ["UCF_FORCE_CONFFOLD"] = "1",
        ["HOME"] = "/root",
    };

    internal static Command Packages { get; } = new("dpkg-query", "--show", $"--showformat={DpkgState.Format}");

    internal static Command Architecture { get; } = new("dpkg", "--print-architecture");

    internal static Command Automatic { get; } = new("apt-mark", "showauto");

    /// <summary>Gets the command that brings an interrupted dpkg to its end.</summary>
    internal static Command Configure { get; } = Quiet("dpkg", "--force-confdef", "--force-confold", "--configure", "-a");

    internal static Command Update(AptPlaces? places = null) =>
        Quiet("apt-get", ["update", "-q", "-o", LockTimeout, "-o", "APT::Update::Error-Mode=any", .. Sandbox(places), .. places?.Options ?? []]);

    /// <summary>Simulates; needs neither root nor a lock.</summary>
    internal static Command Simulate(IEnumerable<string> packages, bool withRecommends, AptPlaces? places) =>
        Quiet("apt-get", ["install", "--simulate", .. Install(withRecommends), .. s_talkative, .. places?.Options ?? [], "--", .. packages]);

    /// <summary>Simulates what could go with packages that are removed.</summary>
    internal static Command SimulateRemoval(IEnumerable<string> packages, bool withUnneeded) =>
        Quiet("apt-get", ["install", "--simulate", withUnneeded ? "--auto-remove" : "--no-auto-remove", .. Install(withRecommends: false), .. s_talkative, "--", .. packages]);

    internal static Command Run(IEnumerable<string> packages) =>
        Quiet("apt-get", ["install", "-o", LockTimeout, "-o", "Dpkg::Use-Pty=0", .. s_conffiles, .. Install(withRecommends: false), "--", .. packages]);

    /// <summary>Removes settings that packages left. dpkg itself would not wait for whoever is at work.</summary>
    internal static Command Purge(IEnumerable<string> packages) => Quiet("apt-get", ["purge", "-y", "-q", "--no-auto-remove", "-o", LockTimeout, "-o", "Dpkg::Use-Pty=0", "--", .. packages]);

    internal static Command Mark(bool isAutomatic, IEnumerable<string> packages) =>
        Quiet("apt-mark", [isAutomatic ? "auto" : "manual", "-o", LockTimeout, "--", .. packages]);

    internal static Command Versions(string package) => new("apt-cache", "madison", "--", package);

    private static IEnumerable<string> Install(bool withRecommends) =>
        ["-y", "-q", withRecommends ? "--install-recommends" : "--no-install-recommends", "--allow-downgrades"];

    /// <summary>The user <c>_apt</c> may not look into a folder of root's.</summary>
    private static IEnumerable<string> Sandbox(AptPlaces? places) => places is null ? [] : ["-o", "APT::Sandbox::User=root"];

    private static Command Quiet(string program, params IReadOnlyList<string> arguments) => new(program, arguments) { Environment = s_environment };
}
