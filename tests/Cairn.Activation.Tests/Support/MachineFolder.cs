using System.Text;
using Cairn.Activation.Files;
using Cairn.Activation.Machines;
using Cairn.Activation.Programs;
using Cairn.Activation.Transactions;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Support;

/// <summary>A folder that an activator takes for a machine, owned by whoever runs the test.</summary>
internal sealed class MachineFolder : IDisposable
{
    private readonly StringWriter _output = new();

    internal MachineFolder()
    {
        Layout = Layout.OfSystem(Root);
        Directory.CreateDirectory(Layout.Files);
        Directory.CreateDirectory(Layout.Store);
        Surroundings = new Surroundings(Commands, TimeProvider.System, Layout.Aside, Said.Add) { Point = Pass };
    }

    internal string Root { get; } = Directory.CreateTempSubdirectory("cairn-machine-").FullName;

    internal Layout Layout { get; }

    internal WrittenCommands Commands { get; } = new();

    internal Surroundings Surroundings { get; }

    /// <summary>Gets or sets after how many points the activator ends as if the power were cut; 0 for never.</summary>
    internal int CrashAfter { get; set; }

    internal List<string> Said { get; } = [];

    internal string Output => _output.ToString();

    internal static string Me => Posix.EffectiveUser.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal static string MyGroup => Posix.EffectiveGroup.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Gets an activator as a process of its own has it, which knows nothing of failures before it.</summary>
    internal GenerationSwitch Activator => new(Layout, Surroundings with { Failed = [] }, _output);

    internal string Etc(string path) => Path.Combine(Layout.Files, path);

    internal string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Etc(path))!);
        File.WriteAllText(Etc(path), text);
        return Etc(path);
    }

    /// <summary>Gives the place of an object in the store; its name has a hash, if not that of its content.</summary>
    internal string PathOf(string name) => Path.Combine(Layout.Store, $"{FileHash.Of(Encoding.UTF8.GetBytes(name)).Replace('e', '0')[..32]}-{name}");

    /// <summary>Puts a system object into the store, as a deployer would.</summary>
    internal string Closure(string name, params (FileEntry Entry, string? Content)[] files) => Closure(name, static manifest => manifest, files);

    /// <summary>Puts a system object with more than files into the store.</summary>
    internal string Closure(string name, Func<Manifest, Manifest> complete, params (FileEntry Entry, string? Content)[] files)
    {
        var folder = PathOf(name);
        foreach (var (entry, content) in files.Where(static file => file.Content is not null))
        {
            var source = Path.Combine(folder, entry.Source!);
            Directory.CreateDirectory(Path.GetDirectoryName(source)!);
            File.WriteAllText(source, content);
        }

        Directory.CreateDirectory(folder);
        var manifest = complete(new Manifest { Machine = "cinnabar", Class = MachineClass.Linux, System = Serving.Server.System, Etc = [.. files.Select(static file => file.Entry)] });
        File.WriteAllBytes(Path.Combine(folder, Manifest.FileName), manifest.ToBytes());
        return folder;
    }

    internal static (FileEntry Entry, string? Content) Link(string path, string content, OccupiedPath whenOccupied = OccupiedPath.Refuse) =>
        (new FileEntry { Path = path, Placement = FilePlacement.Link, Source = $"etc/{path}", WhenOccupied = whenOccupied }, content);

    internal static (FileEntry Entry, string? Content) Copy(string path, string content, string mode = "0644", OccupiedPath whenOccupied = OccupiedPath.Refuse) =>
        (new FileEntry { Path = path, Placement = FilePlacement.Copy, Source = $"etc/{path}", Mode = mode, Owner = Me, Group = MyGroup, WhenOccupied = whenOccupied }, content);

    /// <summary>Gives everything below /etc with what can be told apart of it.</summary>
    internal string Snapshot()
    {
        var text = new StringBuilder();
        foreach (var path in Directory.EnumerateFileSystemEntries(Layout.Files, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Order(StringComparer.Ordinal))
        {
            text.Append(Path.GetRelativePath(Layout.Files, path)).Append(' ').Append(PathState.Of(path)).Append('\n');
        }

        return text.ToString();
    }

    private void Pass()
    {
        if (CrashAfter > 0 && --CrashAfter == 0)
        {
            throw new PowerCutException();
        }
    }

    public void Dispose()
    {
        _output.Dispose();
        Directory.Delete(Root, recursive: true);
    }
}
