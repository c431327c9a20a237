namespace Cairn.Deployment.Machines;

/// <summary>How far the deployment of a machine is.</summary>
public enum MachinePhase
{
    /// <summary>It waits for its turn.</summary>
    Waiting,

    /// <summary>Its closure is built.</summary>
    Building,

    /// <summary>A connection is made, and the activator begun.</summary>
    Connecting,

    /// <summary>What the machine lacks is sent.</summary>
    Sending,

    /// <summary>The machine says what would change.</summary>
    Planning,

    /// <summary>Generations are switched.</summary>
    Activating,

    /// <summary>The machine is reached anew, to confirm.</summary>
    Confirming,

    /// <summary>It has ended, well or not.</summary>
    Ended,
}
