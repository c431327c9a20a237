namespace Cairn.Cli;

/// <summary>What the process ends with; stable, for scripts.</summary>
internal static class ExitCodes
{
    /// <summary>Done, or nothing to do.</summary>
    internal const int Done = 0;

    /// <summary>What was asked for cannot be: a name that does not exist, options that do not go together.</summary>
    internal const int Usage = 2;

    /// <summary>The fleet's configuration has errors.</summary>
    internal const int Configuration = 3;

    /// <summary>A feed does not answer.</summary>
    internal const int Unreachable = 10;

    /// <summary>Another command is at work on the same files.</summary>
    internal const int LockHeld = 11;

    /// <summary>A check found something.</summary>
    internal const int Refused = 20;

    /// <summary>A machine should be started anew.</summary>
    internal const int RebootNeeded = 40;

    /// <summary>Some of it was done, some not.</summary>
    internal const int Mixed = 50;

    /// <summary>The user interrupted it.</summary>
    internal const int Cancelled = 130;
}
