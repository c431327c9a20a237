using Cairn.Store;
using Cairn.Store.Wire;

namespace Cairn.Deployment.Connections;

/// <summary>Opens sessions with one machine, each over a new connection, and brings it an activator if it has none that understands.</summary>
/// <param name="connect">Connects.</param>
/// <param name="archive">Gives the activator to bring; null to bring none.</param>
/// <param name="password">Gives the password for sudo when it is needed; null for none.</param>
/// <param name="another">Gives another one when it was wrong; null to give up.</param>
/// <param name="patience">How long nothing may move.</param>
internal sealed class MachineDoor(Func<CancellationToken, IComputer> connect, Func<ActivatorArchive>? archive, Func<byte[]?> password, Func<byte[], byte[]?> another, TimeSpan patience)
{
    private byte[]? known;
    private string? brought;
    private bool passesBy;
    private bool hasAskedAgain;

    /// <summary>Gets a value indicating whether an activator was brought.</summary>
    internal bool HasBrought => brought is not null;

    /// <summary>Opens a session.</summary>
    /// <exception cref="DeploymentException">The machine cannot be reached, or lets nobody in.</exception>
    internal MachineSession Open(CancellationToken cancellation)
    {
        var computer = connect(cancellation);
        MachineSession? opened = null;
        try
        {
            using var stop = cancellation.Register(computer.Dispose);
            return opened = Begin(computer);
        }
        catch (Exception error) when (cancellation.IsCancellationRequested && error is StoreException or DeploymentException or IOException or ObjectDisposedException)
        {
            throw new OperationCanceledException(error.Message, error, cancellation);
        }
        finally
        {
            if (opened is null)
            {
                computer.Dispose();
            }
        }
    }

    private MachineSession Begin(IComputer computer)
    {
        while (true)
        {
            var session = new MachineSession(computer, new ScriptRun(computer, ActivatorScript.Serve(brought, passesBy, known is not null), known), patience);
            try
            {
                switch (session.TryBegin())
                {
                    case 0:
                        return session;
                    case ActivatorScript.Bare:
                        Bring(computer);
                        break;
                    case ActivatorScript.WantsPassword:
                        known = password() ?? throw DeploymentDiagnostics.NoPrivilege.Error(computer.Name);
                        break;
                    default:
                        throw DeploymentDiagnostics.NoSudo.Error(computer.Name);
                }
            }
            catch (DeploymentException error) when (error.Diagnostic == DeploymentDiagnostics.WrongPassword && !hasAskedAgain)
            {
                hasAskedAgain = true;
                if (another(known!) is not { } other)
                {
                    throw;
                }

                known = other;
            }
            catch (StoreException error) when (error.Id == WireDiagnostics.VersionUnknownId && !passesBy && archive is not null)
            {
                passesBy = true;
            }
        }
    }

    private void Bring(IComputer computer)
    {
        // Whoever is bare after something was brought cannot keep it.
        var activator = archive is not null && brought is null ? archive() : throw DeploymentDiagnostics.NotPrepared.Error(computer.Name, "nothing can be brought to it, or it does not keep what is brought");
        using var run = new ScriptRun(computer, ActivatorScript.Bring(activator.Digest, activator.Sums, known is not null), known);
        try
        {
            run.Feed(activator.WriteTo);
        }
        catch (IOException)
        {
            // A script that ended before it took everything says why; a connection that is lost does so when its output is read.
        }

        var printed = run.ReadAll();
        var (exitCode, words) = run.WaitForEnd();
        if (exitCode != 0)
        {
            // Of a damaged archive tar speaks in words of its own; and a second is not much for another try.
            activator.Forget();
            throw DeploymentDiagnostics.NotPrepared.Error(computer.Name, exitCode == ActivatorScript.Damaged ? "it arrived damaged" : words.Length > 0 ? words : $"the script ended with {exitCode} {printed}".TrimEnd());
        }

        brought = activator.Digest;
    }
}
