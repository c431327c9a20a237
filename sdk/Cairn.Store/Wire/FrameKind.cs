namespace Cairn.Store.Wire;

/// <summary>What a frame holds.</summary>
internal enum FrameKind
{
    /// <summary>Nothing that is ever sent.</summary>
    None,

    /// <summary>A message, as JSON.</summary>
    Message,

    /// <summary>A part of a stream of bytes.</summary>
    Data,

    /// <summary>The end of a stream of bytes; it is empty.</summary>
    End,
}
