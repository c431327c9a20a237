using Cairn.Activation.Transactions;

namespace Cairn.Activation.Files;

/// <summary>One path goes from one state to another, in one step that is whole or did not happen.</summary>
/// <param name="Path">The path, absolute.</param>
/// <param name="Before">What is there.</param>
/// <param name="After">What will be there.</param>
internal sealed record PathChange(string Path, PathState Before, PathState After) : Effect
{
    /// <summary>Gets the file that has the content of the new state; null when <see cref="Bytes"/> has it, or there is none.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the content of the new state; null when <see cref="Source"/> has it, or there is none.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Gets the very file that comes back, with its times and all else; null when the new state is made anew.</summary>
    public string? Returning { get; init; }

    /// <summary>Gets where the file that is replaced or removed is kept until the transaction ends, or longer if the ledger knows it as a backup.</summary>
    public string? Saved { get; init; }

    /// <summary>Gets a value indicating whether the path is one of Cairn's own books.</summary>
    public bool IsBook { get; init; }

    internal override bool IsBookkeeping => IsBook;

    internal override string Words => (Before, After) switch
    {
        (NothingThere, LinkThere link) => $"link '{Path}' to '{link.Target}'",
        (NothingThere, _) => $"create '{Path}', {After.Words}",
        (_, NothingThere) => $"remove '{Path}'",
        (FileThere old, FileThere now) when string.Equals(old.Hash, now.Hash, StringComparison.Ordinal) => $"set '{Path}' to {Octal.Of(now.Mode)}, {now.Uid}:{now.Gid}",
        (FileThere, FileThere) => $"rewrite '{Path}'",
        _ => $"replace '{Path}', {Before.Words}, by {After.Words}",
    };

    internal override void Apply(Surroundings surroundings)
    {
        var present = PathState.Of(Path);
        if (present.Equals(After))
        {
            return;
        }

        if (!present.Equals(Before))
        {
            throw FileDiagnostics.ChangedMeanwhile.Error(Path, present.Words, Before.Words);
        }

        if (Before is FileThere && Saved is not null)
        {
            DurableFiles.Keep(Path, Saved);
        }

        Bring(After, Returning, Write);
    }

    internal override void Undo(Surroundings surroundings)
    {
        var present = PathState.Of(Path);
        if (present.Equals(Before))
        {
            return;
        }

        if ((present, After, Before) is (DirectoryThere, DirectoryThere, NothingThere) && Directory.EnumerateFileSystemEntries(Path).Any())
        {
            surroundings.Say($"'{Path}' stays: somebody else put something into it.");
            return;
        }

        if (!present.Equals(After) && present is not NothingThere)
        {
            KeepAside(present, surroundings);
        }

        Bring(Before, Saved, static _ => throw new InvalidOperationException("A file is taken back from where it was kept."));
    }

    /// <summary>What somebody else put there since must not be lost.</summary>
    private void KeepAside(PathState present, Surroundings surroundings)
    {
        if (present is not FileThere)
        {
            throw FileDiagnostics.ChangedMeanwhile.Error(Path, present.Words, After.Words);
        }

        var aside = System.IO.Path.Combine(surroundings.Aside, $"{surroundings.Clock.GetUtcNow():yyyyMMddTHHmmssfff}-{System.IO.Path.GetFileName(Path)}");
        DurableFiles.Keep(Path, aside);
        surroundings.Say($"'{Path}' was changed by somebody else during the activation; that version is kept as '{aside}'.");
    }

    private void Bring(PathState state, string? kept, Action<Stream> write)
    {
        switch (state)
        {
            case NothingThere:
                DurableFiles.Remove(Path);
                break;
            case LinkThere link:
                DurableFiles.Link(Path, link.Target);
                break;
            case DirectoryThere directory:
                RemoveUnlessDirectory();
                DurableFiles.MakeDirectory(Path, directory.Mode, directory.Uid, directory.Gid);
                break;
            case FileThere when kept is not null:
                DurableFiles.PutBack(kept, Path);
                break;
            case FileThere file:
                DurableFiles.Write(Path, write, file.Mode, file.Uid, file.Gid);
                break;
            default:
                throw new InvalidOperationException($"'{Path}' cannot become {state.Words}.");
        }
    }

    private void Write(Stream file)
    {
        if (Bytes is not null)
        {
            file.Write(Bytes);
            return;
        }

        using var source = File.OpenRead(Source!);
        source.CopyTo(file);
    }

    private void RemoveUnlessDirectory()
    {
        if (FileStatus.Of(Path) is { Kind: not FileType.Directory })
        {
            DurableFiles.Remove(Path);
        }
    }
}
