using Cairn.Activation.Accounts;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Plans;

/// <summary>Changes of Cairn's own files. They come before what they speak of: who finds them after a crash knows what may be there.</summary>
internal sealed class Books(Layout layout, IFileView files, FilePlaces places)
{
    internal IEnumerable<Effect> Ledger(Ledger ledger) => Write(layout.Ledger, StateFile.Bytes(ledger));

    internal IEnumerable<Effect> Ids(AccountIds before, AccountIds after) => ReferenceEquals(before, after) ? [] : Write(layout.Ids, StateFile.Bytes(after));

    internal IEnumerable<Effect> Generation(Generation? next)
    {
        if (next is null)
        {
            return [];
        }

        var link = layout.Generation(next.Number);
        return Bring(link, files.At(link), new LinkThere(next.Closure));
    }

    /// <summary>With this one rename every file that is only a link switches.</summary>
    internal IEnumerable<Effect> Pointer(Generation? now, Generation? next) => Bring(layout.Current, Target(now), Target(next));

    private static PathState Target(Generation? generation) => generation is null ? PathState.Nothing : new LinkThere(GenerationList.Target(generation.Number));

    private static IEnumerable<Effect> Bring(string link, PathState before, PathState after) =>
        before.Equals(after) ? [] : [new PathChange(link, before, after) { IsBook = true }];

    private IEnumerable<Effect> Write(string path, byte[] content)
    {
        var present = files.At(path);
        var state = new FileThere(FileHash.Of(content), PrivateModes.OfFile, Posix.EffectiveUser, Posix.EffectiveGroup);
        return present.Equals(state) ? [] : [new PathChange(path, present, state) { Bytes = content, Saved = places.Saved(path), IsBook = true }];
    }
}
