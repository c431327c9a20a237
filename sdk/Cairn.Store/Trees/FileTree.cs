namespace Cairn.Store.Trees;

/// <summary>A regular file in memory.</summary>
internal sealed class FileTree(byte[] content, bool executable) : StoreTree
{
    internal override void WriteTo(ITreeSink sink, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        sink.BeginFile(name, executable, content.Length);
        sink.Content(content);
        sink.EndFile();
    }
}
