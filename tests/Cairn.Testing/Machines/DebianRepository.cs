using System.Security.Cryptography;

namespace Cairn.Testing.Machines;

/// <summary>A folder of small packages that apt installs from without a network; a machine sees it by <see cref="MachineOptions.Folders"/>.</summary>
/// <example><code>
/// using var repository = new DebianRepository();
/// await repository.AddAsync(new DebianPackage("hello-tests", "1.0"));
/// var machine = await StartAsync("cinnabar", new MachineOptions { Folders = repository.Folders });
/// await repository.UseAsync(machine);
/// </code></example>
public sealed class DebianRepository : IDisposable
{
    private const string Mount = "/srv/tests-repository";
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cairn-debian-");

    /// <summary>Initializes a new instance of the <see cref="DebianRepository"/> class, empty.</summary>
    public DebianRepository()
    {
        // apt reads it as a user of its own.
        File.SetUnixFileMode(folder.FullName, Executable);
        File.WriteAllText(Index, "");
    }

    /// <summary>Gets what a machine that uses it has to see.</summary>
    public IReadOnlyDictionary<string, string> Folders => new Dictionary<string, string>(StringComparer.Ordinal) { [Mount] = folder.FullName };

    private string Index => Path.Combine(folder.FullName, "Packages");

    /// <summary>Builds a package into it, also while machines use it.</summary>
    /// <param name="package">The package.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task AddAsync(DebianPackage package, CancellationToken cancellation = default)
    {
        var file = $"{package.Name}_{package.Version}_all.deb";
        var tree = Directory.CreateTempSubdirectory("cairn-deb-").FullName;
        try
        {
            File.SetUnixFileMode(tree, Executable);
            await WriteAsync(tree, package, cancellation);
            await Commands.CheckAsync("dpkg-deb", ["--build", "--root-owner-group", tree, Path.Combine(folder.FullName, file)], cancellation);
        }
        finally
        {
            Directory.Delete(tree, recursive: true);
        }

        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, file), cancellation);
        await File.AppendAllTextAsync(
            Index, $"{package.Control}Filename: ./{file}\nSize: {bytes.Length}\nSHA256: {Convert.ToHexStringLower(SHA256.HashData(bytes))}\n\n", cancellation);
    }

    /// <summary>Makes it the only source of a machine's apt.</summary>
    /// <param name="machine">A machine that sees <see cref="Folders"/>.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task UseAsync(TestMachine machine, CancellationToken cancellation = default)
    {
        await machine.Files.WriteAsync("/etc/apt/sources.list", $"deb [trusted=yes] file:{Mount} ./\n", cancellation: cancellation);
        (await machine.RunAsync("apt-get update", cancellation)).Check();
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    private static async Task WriteAsync(string tree, DebianPackage package, CancellationToken cancellation)
    {
        var control = Directory.CreateDirectory(Path.Combine(tree, "DEBIAN")).FullName;
        await File.WriteAllTextAsync(Path.Combine(control, "control"), package.Control, cancellation);
        await File.WriteAllTextAsync(Path.Combine(control, "conffiles"), string.Concat(package.ConfigurationFiles.Select(static path => path + "\n")), cancellation);
        foreach (var (name, text) in package.Scripts)
        {
            var script = Path.Combine(control, name);
            await File.WriteAllTextAsync(script, text, cancellation);
            File.SetUnixFileMode(script, Executable);
        }

        foreach (var (path, text) in package.Files)
        {
            var target = Path.Combine(tree, path.TrimStart('/'));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllTextAsync(target, text, cancellation);
        }
    }
}
