namespace Cairn.Platform;

/// <summary>What the fn or globe key does.</summary>
public enum FnKeyUsage
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Changes the input source.</summary>
    InputSource,

    /// <summary>Shows emoji and symbols.</summary>
    Emoji,

    /// <summary>Starts dictation.</summary>
    Dictation,
}
