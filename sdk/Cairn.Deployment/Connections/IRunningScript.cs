namespace Cairn.Deployment.Connections;

/// <summary>A script that runs. Disposing it ends the connection that it has to this program, and whoever reads or writes is told.</summary>
public interface IRunningScript : IDisposable
{
    /// <summary>Gets what it reads.</summary>
    Stream Input { get; }

    /// <summary>Gets what it prints.</summary>
    Stream Output { get; }

    /// <summary>Gets what it complains about.</summary>
    Stream Errors { get; }

    /// <summary>Waits for its end, after everything that it printed was read.</summary>
    /// <returns>Its exit code; -1 when it ended without.</returns>
    int WaitForEnd();
}
