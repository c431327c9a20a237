namespace Cairn.Deployment.Connections;

/// <summary>A computer on which scripts can be run: this one, or one behind a connection.</summary>
public interface IComputer : IDisposable
{
    /// <summary>Gets what errors call it.</summary>
    string Name { get; }

    /// <summary>Gets where it was reached, for whoever wants to reach another port of it; null when it was reached over another host.</summary>
    string? Address { get; }

    /// <summary>Starts a script of the POSIX shell.</summary>
    /// <param name="script">The script; nothing in it may be a secret, because whoever is on the computer can see it.</param>
    /// <returns>The running script.</returns>
    IRunningScript Start(string script);
}
