using Cairn.Deployment.Machines;
using Cairn.Deployment.Ssh;
using Cairn.Secrets.Vars;
using Cairn.Store;
using Cairn.Store.Closures;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>A machine as target <c>DescribeClosure</c> describes it.</summary>
internal sealed class DescribedMachine(ITaskItem item)
{
    internal string Name => item.ItemSpec;

    internal string ProjectFile => item.GetMetadata("ProjectFile");

    internal string StoreFolder => item.GetMetadata("StoreFolder");

    internal string SigningKeyFile => item.GetMetadata("SigningKeyFile");

    private string HostsFolder => item.GetMetadata("HostsFolder");

    /// <summary>Gives what a deployment has to know.</summary>
    /// <param name="store">The store that has its closure.</param>
    /// <param name="address">The address to use instead of its own; empty for its own.</param>
    /// <param name="surroundings">What SSH uses of this computer.</param>
    internal MachineTarget Target(LocalStore store, string address, SshSurroundings surroundings)
    {
        var addresses = (address.Length > 0 ? address : item.GetMetadata("Address")).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(MachineAddress.Parse);
        return new MachineTarget(Name, new SshRoute(Name, [.. addresses], FleetHostKeys.Of(HostsFolder, Name), surroundings).Connect)
        {
            Closure = (Closure.Read(item.GetMetadata("ClosureFile")), store),
            Key = () => FleetMachineKey.Read(HostsFolder, Name),
            SudoPassword = static () => Environment.GetEnvironmentVariable("CAIRN_SUDO_PASSWORD") is { Length: > 0 } given ? System.Text.Encoding.UTF8.GetBytes(given) : null,
        };
    }
}
