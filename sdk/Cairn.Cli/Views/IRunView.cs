using Cairn.Deployment.Machines;

namespace Cairn.Cli.Views;

/// <summary>Shows what happens on machines while it happens, and how it ended.</summary>
internal interface IRunView : IProgress<MachineProgress>, IDisposable
{
    /// <summary>Asks the user something, with nothing else on the terminal meanwhile.</summary>
    T Asking<T>(Func<T> ask);

    /// <summary>Takes away what was drawn, for something else that says how machines ended. Nothing happens any more.</summary>
    void Clear();

    /// <summary>Says how machines ended. Nothing happens any more.</summary>
    /// <param name="outcomes">How they ended.</param>
    /// <param name="write">Writes those for people that ended well and have more to say than a line; null for the usual way.</param>
    void Outcomes(IReadOnlyList<MachineOutcome> outcomes, Action<MachineOutcome>? write = null);
}
