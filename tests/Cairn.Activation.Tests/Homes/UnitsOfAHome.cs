using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Homes;
using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Homes.Support;

namespace Cairn.Activation.Tests.Homes;

[TestClass]
public sealed class UnitsOfAHome
{
    private const uint NobodyElse = 3_999_999_999;

    [TestMethod]
    [Description("H27: without the user's service manager the files are switched all the same, and systemd is not asked.")]
    public void StartAtLoginWhenTheServiceManagerDoesNotRun()
    {
        using var home = new HomeFolder();
        var account = home.Account with { Uid = NobodyElse };
        var closure = home.Closure("one", static entry => entry with { Units = [new() { Name = "sync.service", File = "homes/ada/.config/systemd/user/sync.service", Start = true }] }, HomeItem.Link(".config/systemd/user/sync.service", "[Service]\nExecStart=/bin/true\n"));

        var plan = new HomePlanner(home.Layout, account, new MachineFiles(), home.Commands).Plan(null, Generation.Read(1, closure), new Ledger(), new());

        plan.Notices.ShouldBe(["The service manager of 'ada' does not run; the units of this home start when the user logs in."]);
        plan.Changes.ShouldContain(change => change.Words.Contains("sync.service", StringComparison.Ordinal));
        home.Commands.Ran.ShouldBeEmpty();
    }

    [TestMethod]
    [Description("H29: with the service manager running, units start that are wanted and do not run; it is asked as the user.")]
    public void StartWhenTheServiceManagerRuns()
    {
        using var home = new HomeFolder();
        home.Commands.Answer = static command => command.Arguments.Contains("show")
            ? new CommandResult(0, "Id=sync.service\nNames=sync.service\nLoadState=not-found\nActiveState=inactive\nSubState=dead\n", "")
            : null;
        var closure = home.Closure("one", static entry => entry with { Units = [new() { Name = "sync.service", File = "homes/ada/.config/systemd/user/sync.service", Start = true }] }, HomeItem.Link(".config/systemd/user/sync.service", "[Service]\nExecStart=/bin/true\n"));

        var plan = new HomePlanner(home.Layout, home.Account, new Running(home.Account.Uid), home.Commands).Plan(null, Generation.Read(1, closure), new Ledger(), new());

        plan.Changes.Select(static change => change.Words).ShouldContain("start sync.service of ada");
        plan.Notices.ShouldBeEmpty();
        home.Commands.Ran.ShouldAllBe(static command => command.Arguments.Contains("--user"));
    }

    /// <summary>The file system of the machine, on which the user's service manager has its socket.</summary>
    private sealed class Running(uint uid) : IFileView
    {
        private readonly MachineFiles _files = new();

        public PathState At(string path) => path == $"/run/user/{uid}/systemd/private" ? new OtherThere() : _files.At(path);

        public bool IsDirectory(string path) => _files.IsDirectory(path);

        public byte[] Read(string path) => _files.Read(path);

        public IReadOnlyList<string> NamesIn(string directory) => _files.NamesIn(directory);
    }
}
