using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Macs;

/// <summary>A Mac gets another name.</summary>
/// <param name="Kind">Which of its names.</param>
/// <param name="Before">What it was; null when it was not set.</param>
/// <param name="After">What it becomes.</param>
internal sealed record MacNameChange(MacName Kind, string? Before, string After) : Effect
{
    internal override string Words => Before is null ? $"set {Kind} of the Mac to '{After}'" : $"set {Kind} of the Mac to '{After}', which was '{Before}'";

    /// <summary>Plans the names that a generation wants. What it does not say stays.</summary>
    internal static IEnumerable<MacNameChange> Plan(Manifest? next, ICommands commands) =>
        from kind in Enum.GetValues<MacName>()
        let wanted = Wanted(next, kind)
        where wanted is not null
        let present = Read(commands, kind)
        where present != wanted
        select new MacNameChange(kind, present, wanted);

    internal override void Apply(Surroundings surroundings) => Set(surroundings.Commands, After);

    /// <summary>A name that was not set is set to nothing, which macOS takes for the same.</summary>
    internal override void Undo(Surroundings surroundings) => Set(surroundings.Commands, Before ?? "");

    private static string? Wanted(Manifest? manifest, MacName kind) => kind switch
    {
        MacName.ComputerName => manifest?.Darwin?.ComputerName,
        MacName.LocalHostName => manifest?.Darwin?.LocalHostName,
        _ => manifest?.HostName,
    };

    private static string? Read(ICommands commands, MacName kind) =>
        commands.Run(new Command("scutil", "--get", kind.ToString())) is { Succeeded: true } result ? result.Output.TrimEnd('\n') : null;

    private void Set(ICommands commands, string name)
    {
        var result = commands.Run(new Command("scutil", "--set", Kind.ToString(), name));
        if (!result.Succeeded)
        {
            throw MacDiagnostics.NotNamed.Error(Kind.ToString(), name, result.Excerpt.TrimEnd('.'));
        }
    }
}
