namespace Cairn.Cli.Views;

/// <summary>Chooses how a run is shown: JSON if it is asked for, live on terminals, plain lines elsewhere.</summary>
internal static class RunViews
{
    internal static IRunView For(Terminal terminal, bool json, IEnumerable<string> machines) =>
        json ? new JsonView(terminal)
        : terminal.IsLive ? new LiveView(terminal, machines, TimeProvider.System)
        : new LinesView(terminal);
}
