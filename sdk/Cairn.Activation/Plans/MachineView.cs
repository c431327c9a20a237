using Cairn.Activation.Accounts;
using Cairn.Activation.Apt;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;
using Cairn.Activation.Units;

namespace Cairn.Activation.Plans;

/// <summary>What a planner sees of the machine.</summary>
internal sealed record MachineView
{
    /// <summary>Gets the file system.</summary>
    internal required IFileView Files { get; init; }

    /// <summary>Gets the name that the running machine calls itself.</summary>
    internal required string HostName { get; init; }

    /// <summary>Gets the files that hold accounts.</summary>
    internal required AccountFiles Accounts { get; init; }

    /// <summary>Gets what the distribution says about new accounts.</summary>
    internal required LoginDefaults LoginDefaults { get; init; }

    /// <summary>Gets the text of <c>/etc/shells</c>; null when there is none.</summary>
    internal string? Shells { get; init; }

    /// <summary>Gets the ids that users and groups ever had.</summary>
    internal required AccountIds Ids { get; init; }

    /// <summary>Gets the day.</summary>
    internal required DateOnly Today { get; init; }

    /// <summary>Gets the configuration files of the distribution's packages.</summary>
    internal Conffiles Conffiles { get; init; } = Conffiles.None;

    /// <summary>Gets the users whose service managers run.</summary>
    internal IReadOnlyList<UnitScope> UserManagers { get; init; } = [];

    /// <summary>Gets the users that the activation runs for, who must not lock themselves out.</summary>
    internal IReadOnlyList<string> InUse { get; init; } = [];

    /// <summary>Looks at the machine.</summary>
    /// <param name="layout">Where its things are.</param>
    /// <param name="surroundings">What it is looked at with.</param>
    /// <returns>What is seen now.</returns>
    internal static MachineView Of(Layout layout, Surroundings surroundings) => new()
    {
        Files = new MachineFiles(),
        HostName = Environment.MachineName,
        Accounts = AccountsChange.Read(layout.Files),
        LoginDefaults = LoginDefaults.Parse(Read(Path.Combine(layout.Files, "login.defs"))),
        Shells = Read(Path.Combine(layout.Files, "shells")),
        Conffiles = File.Exists("/usr/bin/dpkg-query") && layout.IsMachine ? Conffiles.Of(surroundings.Commands) : Conffiles.None,
        UserManagers = Units.UserManagers.Running(Path.GetFullPath(Path.Combine(layout.Run, "../user")), Read(Path.Combine(layout.Files, "passwd")) ?? ""),
        InUse = Environment.GetEnvironmentVariable("SUDO_USER") is { Length: > 0 } user ? [user] : [],
        Ids = StateFile.ReadIds(layout),
        Today = DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime),
    };

    private static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
