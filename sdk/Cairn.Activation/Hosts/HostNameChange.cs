using System.Text;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Hosts;

/// <summary>The name that the running machine calls itself changes; the file that names it at boot is a file.</summary>
/// <param name="Before">The name.</param>
/// <param name="After">The new name.</param>
internal sealed record HostNameChange(string Before, string After) : Effect
{
    internal override string Words => $"name the machine '{After}', which was '{Before}'";

    internal override void Apply(Surroundings surroundings) => Set(After);

    internal override void Undo(Surroundings surroundings) => Set(Before);

    private static void Set(string name) => Posix.Check(Posix.SetHostName(name, (nuint)Encoding.UTF8.GetByteCount(name)), name);
}
