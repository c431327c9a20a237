namespace Cairn.Ssh;

/// <summary>Whether root may log in by SSH.</summary>
public enum RootLogin
{
    /// <summary>By a key, never by a password.</summary>
    KeysOnly,

    /// <summary>Not at all.</summary>
    No,

    /// <summary>As everyone else.</summary>
    Yes,
}
