namespace Cairn.Composition;

/// <summary>Lets a library hand out values in place of those that do not exist yet, without stopping what does not need them.</summary>
/// <remarks>
/// The evaluation lists what its modules read in their last runs. It does not report what follows from a stand-in: a module that
/// fails after it read one, or a rule that the stand-in's own text breaks.
/// </remarks>
public static class StandIns
{
    /// <summary>Where stand-ins come from has no option: this asks for places all the same.</summary>
    internal const string Topic = "StandIns";

    [ThreadStatic]
    private static ModuleRun? s_running;

    /// <summary>Notes that the module which runs now reads a value that does not exist yet.</summary>
    /// <param name="name">What does not exist.</param>
    /// <param name="text">What stands in for it.</param>
    /// <returns>False when no module runs, so that whoever reads has to report it.</returns>
    public static bool Note(string name, string text)
    {
        s_running?.NoteStandIn(name, text);
        return s_running is not null;
    }

    /// <summary>Notes which module runs on this thread; gives back the one that ran before.</summary>
    internal static ModuleRun? Enter(ModuleRun? run)
    {
        var before = s_running;
        s_running = run;
        return before;
    }
}
