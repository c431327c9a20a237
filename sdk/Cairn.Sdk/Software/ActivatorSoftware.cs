using Cairn.Store;
using Cairn.Store.Wire;

namespace Cairn.Sdk;

/// <summary>The activator: software that every closure has, so that the machine is switched by the program that knows the closure's format.</summary>
internal static class ActivatorSoftware
{
    /// <summary>The id of its package.</summary>
    internal const string Name = BroughtActivator.ObjectName;

    private const string Program = "bin/cairn-activator";

    /// <summary>Gives the link to it in a system object, where the machine finds it whatever its version.</summary>
    internal static (string Path, string Target) LinkTo(StorePath software) => (Program, $"{software.OnMachine}/{Program}");
}
