using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Homes;
using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Homes.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Homes;

[TestClass]
public sealed class AgentsOfAHome
{
    [TestMethod]
    [Description("On a Mac the user's agents are loaded into the user's domains; those of other users are none of this home's business.")]
    public void AreLoaded()
    {
        using var home = new HomeFolder();
        home.Commands.Answer = static command => command.Arguments is ["print", var target] && target.Contains("net.", StringComparison.Ordinal) ? new CommandResult(113, "", "") : null;
        var closure = home.Closure("one");
        var manifest = Generation.Read(1, closure).Manifest with { Darwin = new DarwinManifest { LaunchdJobs = [Agent("net.example.menu", "ada"), Agent("net.example.sync", "ada") with { IsBackground = true }, Agent("net.example.x", "tara")] } };
        Directory.CreateDirectory(Path.Combine(closure, "launchd"));
        File.WriteAllText(Path.Combine(closure, "launchd/net.example.menu.plist"), "");
        File.WriteAllText(Path.Combine(closure, "launchd/net.example.sync.plist"), "");

        var plan = new HomePlanner(home.Layout, home.Account, new MachineFiles(), home.Commands).Plan(now: null, new Generation(1, closure, manifest), new Ledger(), new());

        var folder = home.At("Library/LaunchAgents");
        plan.Changes.Select(static change => change.Words).Where(static words => !words.Contains("directory", StringComparison.Ordinal)).ShouldBe([
            $"create '{folder}/net.example.menu.plist', a file (0644, {home.Account.Uid}:{home.Account.Gid})", $"create '{folder}/net.example.sync.plist', a file (0644, {home.Account.Uid}:{home.Account.Gid})",
            $"load 'net.example.menu' into gui/{home.Account.Uid}", $"load 'net.example.sync' into user/{home.Account.Uid}"]);
    }

    private static DarwinLaunchdJob Agent(string label, string user) => new() { Label = label, Kind = DarwinLaunchdKind.UserAgent, File = $"launchd/{label}.plist", User = user };
}
