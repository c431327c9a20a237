using System.Text;
using Cairn.Activation.Accounts;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Secrets;

/// <summary>Memory is empty when a machine starts: the secrets of its generation are decrypted again, before what needs them starts.</summary>
internal static class SecretsAtBoot
{
    /// <summary>Brings back what is missing; what is there stays as it is.</summary>
    /// <param name="layout">Where the machine's things are.</param>
    /// <param name="current">The generation that the machine is on.</param>
    /// <param name="surroundings">The machine.</param>
    /// <returns>Whether anything was missing.</returns>
    /// <exception cref="ActivationException">CAIRN7100: a secret cannot be decrypted. CAIRN7012: an owner does not exist; the secret is root's until he does.</exception>
    internal static bool Restore(Layout layout, Generation current, Surroundings surroundings)
    {
        var accounts = AccountsChange.Read(layout.Files);
        var owners = new Owners(Encoding.UTF8.GetString(accounts.Passwd ?? []), Encoding.UTF8.GetString(accounts.Group ?? []));
        var plan = new SecretPlanner(layout, new MachineFiles(), owners).Plan(current);
        foreach (var change in plan.Switches.Values)
        {
            change.Apply(surroundings);
        }

        return plan.Refusals.Count == 0 ? plan.Switches.Count > 0 : throw CoreDiagnostics.Refused.Error(string.Join('\n', plan.Refusals));
    }
}
