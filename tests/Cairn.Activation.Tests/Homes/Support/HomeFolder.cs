using System.Text;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Homes;
using Cairn.Activation.Machines;
using Cairn.Activation.Programs;
using Cairn.Activation.Tests.Support;
using Cairn.Activation.Transactions;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Homes.Support;

/// <summary>A folder that an activator takes for the home of whoever runs the test.</summary>
internal sealed class HomeFolder : IDisposable
{
    internal const string User = "ada";

    private readonly StringWriter _output = new();

    internal HomeFolder()
    {
        Directory.CreateDirectory(Home);
        Directory.CreateDirectory(Store);
        Account = new HomeAccount(User, Posix.EffectiveUser, Posix.EffectiveGroup, Home);
        Login = new HomeLogin(User, Account.Uid, Account.Gid, User, Home);
        Layout = Layout.OfHome(Home, Store);
        Surroundings = new Surroundings(Commands, TimeProvider.System, Layout.Aside, Said.Add) { Point = Pass };
    }

    internal string Root { get; } = Directory.CreateTempSubdirectory("cairn-home-").FullName;

    internal string Home => Path.Combine(Root, "home/ada");

    internal string Store => Path.Combine(Root, "store");

    internal HomeAccount Account { get; }

    internal HomeLogin Login { get; }

    internal Layout Layout { get; }

    internal RecordedCommands Commands { get; } = new();

    internal Surroundings Surroundings { get; }

    internal int CrashAfter { get; set; }

    internal List<string> Said { get; } = [];

    internal string Output => _output.ToString();

    internal Ledger Ledger => StateFile.ReadLedger(Layout);

    internal GenerationSwitch Activator => HomeVerbs.Switch(Account, Login, Surroundings, _output);

    internal string At(string path) => Path.Combine(Home, path);

    internal string Read(string path) => File.ReadAllText(At(path));

    internal string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        return At(path);
    }

    internal ExitCode Activate(string name, params HomeItem[] files) => Activator.Activate(Closure(name, files), new());

    internal ExitCode Activate(string name, Func<HomeEntry, HomeEntry> complete, params HomeItem[] files) => Activator.Activate(Closure(name, complete, files), new());

    internal string Closure(string name, params HomeItem[] files) => Closure(name, static home => home, files);

    /// <summary>Puts a closure with this home into the store.</summary>
    internal string Closure(string name, Func<HomeEntry, HomeEntry> complete, params HomeItem[] files)
    {
        var folder = Path.Combine(Store, $"{FileHash.Of(Encoding.UTF8.GetBytes(name)).Replace('e', '0')[..32]}-{name}");
        foreach (var item in files)
        {
            Put(folder, item.Entry.Source, item.Content);
            Put(folder, item.Entry.OnChange, "");
        }

        Directory.CreateDirectory(folder);
        var home = complete(new HomeEntry { User = User, Directory = Home, Files = [.. files.Select(static item => item.Entry)] });
        var manifest = new Manifest { Machine = "ada-at-work", Class = MachineClass.Home, System = Serving.Server.System, Homes = [home] };
        File.WriteAllBytes(Path.Combine(folder, Manifest.FileName), manifest.ToBytes());
        return folder;
    }

    /// <summary>Gives everything in the home but Cairn's own state.</summary>
    internal string Snapshot()
    {
        var text = new StringBuilder();
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        foreach (var path in Directory.EnumerateFileSystemEntries(Home, "*", all).Where(path => !path.StartsWith(At(".local"), StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            text.Append(Path.GetRelativePath(Home, path)).Append(' ').Append(PathState.Of(path)).Append('\n');
        }

        return text.ToString().Replace(Root, "", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _output.Dispose();
        Directory.Delete(Root, recursive: true);
    }

    private static void Put(string folder, string? path, string? content)
    {
        if (path is null || content is null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), content);
    }

    private void Pass()
    {
        if (CrashAfter > 0 && --CrashAfter == 0)
        {
            throw new PowerCutException();
        }
    }
}
