using Cairn.Activation.Machines;
using Cairn.Activation.Serving;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Generations;

/// <summary>Says whether a closure and who activates it are right for a machine.</summary>
internal static class Fit
{
    /// <summary>Refuses who is not root. What belongs to a home is its user's.</summary>
    /// <exception cref="ActivationException">CAIRN7004.</exception>
    internal static void CheckRoot(Layout layout, uint user)
    {
        if (layout.IsMachine && user != 0)
        {
            throw CoreDiagnostics.NotRoot.Error(user.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Refuses programs that cannot run, and the closure of another machine, which would take its name, its users and its network.</summary>
    /// <param name="now">What the machine is on; null before the first.</param>
    /// <param name="next">What is wanted.</param>
    /// <param name="takesOver">Whether a machine of another name is meant.</param>
    /// <exception cref="ActivationException">CAIRN7005.</exception>
    internal static void Check(Generation? now, Generation next, bool takesOver)
    {
        var (name, system) = (next.Manifest.Machine, next.Manifest.System);
        if (!string.Equals(system, Server.System, StringComparison.Ordinal))
        {
            throw CoreDiagnostics.WrongMachine.Error(name, system, Server.System);
        }

        if (next.Manifest.Class != MachineClass.Home && !takesOver && now is { Manifest.Machine: { Length: > 0 } present } && !string.Equals(present, name, StringComparison.Ordinal))
        {
            throw CoreDiagnostics.OtherMachine.Error(name, present);
        }
    }
}
