using Cairn.Activation.Accounts;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;

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

    /// <summary>Looks at the machine.</summary>
    /// <param name="layout">Where its things are.</param>
    /// <param name="clock">The time.</param>
    /// <returns>What is seen now.</returns>
    internal static MachineView Of(Layout layout, TimeProvider clock) => new()
    {
        Files = new MachineFiles(),
        HostName = Environment.MachineName,
        Accounts = AccountsChange.Read(layout.Files),
        LoginDefaults = LoginDefaults.Parse(Read(Path.Combine(layout.Files, "login.defs"))),
        Shells = Read(Path.Combine(layout.Files, "shells")),
        Ids = StateFile.ReadIds(layout),
        Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
    };

    private static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}
