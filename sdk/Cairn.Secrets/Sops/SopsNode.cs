namespace Cairn.Secrets.Sops;

/// <summary>A part of a document: a leaf, a comment, a map or a list.</summary>
internal abstract class SopsNode
{
    /// <summary>Overwrites the values below.</summary>
    internal abstract void Clear();

    /// <summary>Copies it, for the second place where an alias puts it.</summary>
    internal abstract SopsNode Copy();
}
