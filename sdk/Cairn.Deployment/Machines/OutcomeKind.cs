namespace Cairn.Deployment.Machines;

/// <summary>How the deployment of a machine ended.</summary>
public enum OutcomeKind
{
    /// <summary>It is on the new generation.</summary>
    Applied,

    /// <summary>It was on it already.</summary>
    NothingToDo,

    /// <summary>It was only asked what would change.</summary>
    Planned,

    /// <summary>Something kept it from its end; the exit code says what became of the machine.</summary>
    Failed,

    /// <summary>It was not begun.</summary>
    Skipped,

    /// <summary>It could not be reached before the run began, and was left out.</summary>
    Offline,

    /// <summary>It succeeded, and was brought back because another did not.</summary>
    TakenBack,
}
