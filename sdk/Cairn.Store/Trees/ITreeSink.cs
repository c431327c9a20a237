namespace Cairn.Store.Trees;

/// <summary>Receives a tree entry by entry, in the order of a NAR; the root has the empty name.</summary>
internal interface ITreeSink
{
    void BeginDirectory(string name);

    void EndDirectory();

    void Symlink(string name, string target);

    void BeginFile(string name, bool executable, long length);

    /// <summary>The next bytes of the file; the buffer is reused afterwards.</summary>
    void Content(ReadOnlySpan<byte> bytes);

    void EndFile();
}
