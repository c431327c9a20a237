using System.Runtime.InteropServices;

namespace Cairn.Activation.Programs;

/// <summary>
/// What the operating system says to the process. A terminal that goes away means nothing: the activation comes to its end. Ctrl-C and the
/// end of the machine mean to take back what was done.
/// </summary>
internal sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    internal Signals()
    {
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGHUP, static signal => signal.Cancel = true));
        foreach (var asked in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
        {
            _registrations.Add(PosixSignalRegistration.Create(asked, signal =>
            {
                signal.Cancel = true;
                _stop.Cancel();
            }));
        }
    }

    internal CancellationToken Stop => _stop.Token;

    public void Dispose()
    {
        _registrations.ForEach(static registration => registration.Dispose());
        _stop.Dispose();
    }
}
