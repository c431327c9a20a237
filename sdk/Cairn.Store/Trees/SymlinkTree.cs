namespace Cairn.Store.Trees;

/// <summary>A symbolic link in memory.</summary>
internal sealed class SymlinkTree(string target) : StoreTree
{
    internal override void WriteTo(ITreeSink sink, string name, CancellationToken cancellation) => sink.Symlink(name, target);
}
