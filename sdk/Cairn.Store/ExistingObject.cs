namespace Cairn.Store;

/// <summary>What to do with an object that is in the store already when it is added.</summary>
public enum ExistingObject
{
    /// <summary>Take it as it is: its name says what it was when it was added. The default, and fast.</summary>
    Trust,

    /// <summary>Read it again, and stop with CAIRN5010 if it changed on disk.</summary>
    Verify,

    /// <summary>Read it again, and replace it if it changed on disk.</summary>
    Repair,
}
