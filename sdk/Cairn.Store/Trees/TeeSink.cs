namespace Cairn.Store.Trees;

/// <summary>Passes one tree to several sinks, so that copying, hashing and scanning read it once.</summary>
internal sealed class TeeSink(params ITreeSink[] sinks) : ITreeSink
{
    public void BeginDirectory(string name)
    {
        foreach (var sink in sinks)
        {
            sink.BeginDirectory(name);
        }
    }

    public void EndDirectory()
    {
        foreach (var sink in sinks)
        {
            sink.EndDirectory();
        }
    }

    public void Symlink(string name, string target)
    {
        foreach (var sink in sinks)
        {
            sink.Symlink(name, target);
        }
    }

    public void BeginFile(string name, bool executable, long length)
    {
        foreach (var sink in sinks)
        {
            sink.BeginFile(name, executable, length);
        }
    }

    public void Content(ReadOnlySpan<byte> bytes)
    {
        foreach (var sink in sinks)
        {
            sink.Content(bytes);
        }
    }

    public void EndFile()
    {
        foreach (var sink in sinks)
        {
            sink.EndFile();
        }
    }
}
