using Cairn.Cli.Fleets;

namespace Cairn.Cli.Bumps;

/// <summary>
/// A copy of the fleet under <c>artifacts/bump</c>, in which bumps are tried. The fleet itself changes only when one has
/// succeeded, and then by files that are complete: a run that is killed in between is finished by the next one.
/// </summary>
internal sealed class ScratchTree(FleetFolder fleet)
{
    private readonly ReadyFiles _ready = new(fleet.Root, "bump");
    private Dictionary<string, byte[]> _copied = [];

    internal string Root { get; } = Path.Combine(fleet.Root, "artifacts", "bump", "tree");

    /// <summary>Puts in place what an interrupted run had ready; says which files.</summary>
    internal IReadOnlyList<string> FinishInterrupted() => _ready.FinishInterrupted();

    /// <summary>Makes the copy what the fleet is.</summary>
    internal async Task SynchronizeAsync(CancellationToken cancellation)
    {
        var files = await FleetFiles.ListAsync(fleet.Root, cancellation);
        _copied = [];
        foreach (var file in files)
        {
            var content = await File.ReadAllBytesAsync(Path.Combine(fleet.Root, file), cancellation);
            _copied[file] = content;
            Write(file, content);
        }

        // Files that the build made in the copy, as the first lock of a machine, are no part of the fleet yet.
        foreach (var file in FleetFiles.ListPlain(Root).Where(file => !_copied.ContainsKey(file)))
        {
            File.Delete(Path.Combine(Root, file));
        }
    }

    internal string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    internal void Write(string file, byte[] content)
    {
        var target = Path.Combine(Root, file);
        if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(content))
        {
            return; // Builds go by time stamps.
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, content);
    }

    /// <summary>Lists what differs from the fleet, of the files that a bump may change.</summary>
    internal IReadOnlyList<string> Changed(IReadOnlyCollection<string> stated) =>
    [
        .. FleetFiles.ListPlain(Root)
            .Where(file => stated.Contains(file, StringComparer.Ordinal) || Path.GetFileName(file) is "closure.lock.json" or "packages.lock.json")
            .Where(file => !_copied.TryGetValue(file, out var content) || !content.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Root, file))))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Takes files over into the fleet, all of them or, when somebody changed one meanwhile, none.</summary>
    internal void Promote(IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            var target = Path.Combine(fleet.Root, file);
            var now = File.Exists(target) ? File.ReadAllBytes(target) : null;
            if (!(now ?? []).AsSpan().SequenceEqual(_copied.GetValueOrDefault(file) ?? []))
            {
                throw new CommandException(ExitCodes.Usage, $"'{file}' was changed while the bump was tried. Nothing was written; run it again.");
            }
        }

        var changes = files.ToDictionary(static file => file, file => (byte[]?)File.ReadAllBytes(Path.Combine(Root, file)), StringComparer.Ordinal);
        _ready.Change(changes);
        foreach (var (file, content) in changes)
        {
            _copied[file] = content!;
        }
    }
}
