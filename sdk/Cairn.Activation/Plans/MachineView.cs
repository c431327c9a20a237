using Cairn.Activation.Files;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Plans;

/// <summary>What a planner sees of the machine.</summary>
internal sealed record MachineView
{
    /// <summary>Gets the file system.</summary>
    internal required IFileView Files { get; init; }

    /// <summary>Gets the name that the running machine calls itself.</summary>
    internal required string HostName { get; init; }

    /// <summary>Gets the text of <c>/etc/passwd</c>.</summary>
    internal required string Passwd { get; init; }

    /// <summary>Gets the text of <c>/etc/group</c>.</summary>
    internal required string Group { get; init; }

    /// <summary>Looks at the machine.</summary>
    /// <param name="layout">Where its things are.</param>
    /// <returns>What is seen now.</returns>
    internal static MachineView Of(Layout layout) => new()
    {
        Files = new MachineFiles(),
        HostName = Environment.MachineName,
        Passwd = Read(Path.Combine(layout.Files, "passwd")),
        Group = Read(Path.Combine(layout.Files, "group")),
    };

    private static string Read(string path) => File.Exists(path) ? File.ReadAllText(path) : "";
}
