namespace Cairn.Secrets.Sops;

/// <summary>The documents of one file; its values are overwritten when it is disposed.</summary>
internal sealed class SopsTree(IReadOnlyList<SopsMap> documents) : IDisposable
{
    internal IReadOnlyList<SopsMap> Documents => documents;

    public void Dispose()
    {
        foreach (var document in documents)
        {
            document.Clear();
        }
    }
}
