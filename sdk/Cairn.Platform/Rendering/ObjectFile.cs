namespace Cairn.Platform;

/// <summary>A file of a system object.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="IsExecutable">Whether it may be executed.</param>
internal readonly record struct ObjectFile(ReadOnlyMemory<byte> Content, bool IsExecutable);
