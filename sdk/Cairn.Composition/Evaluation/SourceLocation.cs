namespace Cairn.Composition;

/// <summary>A place in the sources.</summary>
/// <param name="File">The file, as the compiler recorded it.</param>
/// <param name="Line">The line, from 1; 0 when it is not known.</param>
public sealed record SourceLocation(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}({Line})" : File;
}
