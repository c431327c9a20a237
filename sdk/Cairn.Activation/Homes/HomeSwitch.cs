using System.Globalization;
using System.Text.Json.Serialization;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Homes;

/// <summary>
/// A home goes from one closure to another. The closure's own activator does it, as the user: what a user can do to the own home then
/// cannot be done with the power of root.
/// </summary>
/// <param name="Account">Whose home.</param>
/// <param name="After">The closure's system object; null to take everything out of the home.</param>
/// <param name="Before">That of the closure the home is on; null for none.</param>
internal sealed record HomeSwitch(HomeAccount Account, string? After, string? Before) : Effect
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>Gets a value indicating whether files that the user edited are replaced.</summary>
    public bool OverwriteEdited { get; init; }

    /// <summary>Gets what is going to happen in the home, for the plan.</summary>
    [JsonIgnore]
    internal IReadOnlyList<string> Planned { get; init; } = [];

    internal override string Words => After is null ? $"take everything out of the home of '{Account.User}'" : $"switch the home of '{Account.User}'";

    internal override IReadOnlyList<string> Details => Planned;

    internal override void Apply(Surroundings surroundings) => Bring(surroundings, After, After ?? Before, OverwriteEdited ? ["--overwrite-edited"] : []);

    internal override void Undo(Surroundings surroundings) => Bring(surroundings, Before, Before ?? After, []);

    private void Bring(Surroundings surroundings, string? closure, string? own, IReadOnlyList<string> options)
    {
        var result = Run(surroundings, [.. closure is null ? (string[])["home", "uninstall"] : ["home", "activate", closure], .. options], Activator(own));
        switch ((ExitCode)result.ExitCode)
        {
            case ExitCode.Ok:
                Tell(surroundings, result);
                break;
            case ExitCode.UnitsFailed:
                surroundings.Failed.Add(new($"the home of {Account.User}", Printable(result.Excerpt)));
                break;
            default:
                throw HomeDiagnostics.NotSwitched.Error(Account.User, result.ExitWords, Printable(result.Excerpt).TrimEnd('.'));
        }
    }

    /// <summary>What went well may still be worth a word: units that fail as they did before.</summary>
    private void Tell(Surroundings surroundings, CommandResult result)
    {
        foreach (var line in result.Errors.Split('\n').Where(static line => line.StartsWith("CAIRN", StringComparison.Ordinal)))
        {
            surroundings.Say($"the home of {Account.User}: {Printable(line)}");
        }
    }

    private CommandResult Run(Surroundings surroundings, IReadOnlyList<string> arguments, string activator)
    {
        using var patience = new CancellationTokenSource(s_patience, surroundings.Clock);
        try
        {
            return surroundings.Commands.Run(new Command("runuser", ["-u", Account.User, "--", activator, .. arguments])
            {
                Environment = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["HOME"] = Account.Directory,
                    ["USER"] = Account.User,
                    ["LOGNAME"] = Account.User,
                    ["XDG_RUNTIME_DIR"] = string.Create(CultureInfo.InvariantCulture, $"/run/user/{Account.Uid}"),
                },
            }, patience.Token);
        }
        catch (OperationCanceledException)
        {
            return new CommandResult((int)ExitCode.Internal, "", $"it took more than {s_patience.TotalMinutes} minutes and was ended");
        }
    }

    /// <summary>A closure without an activator, as tests have them, is activated by the one that runs.</summary>
    private static string Activator(string? closure) =>
        closure is not null && Path.Combine(closure, "bin/cairn-activator") is var own && File.Exists(own) ? own : Environment.ProcessPath!;

    /// <summary>The text comes from a process of the user, who must not speak to root's terminal.</summary>
    private static string Printable(string text) => string.Concat(text.Select(static c => char.IsControl(c) ? ' ' : c));
}
