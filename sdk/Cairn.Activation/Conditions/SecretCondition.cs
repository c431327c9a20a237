using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Secrets;
using Cairn.Secrets;
using Cairn.Secrets.Age;

namespace Cairn.Activation.Conditions;

/// <summary>Finds whether a machine has its key, and its secrets decrypted as its generation says.</summary>
/// <param name="Count">How many secrets there are.</param>
/// <param name="Problems">What is not in order, by name.</param>
internal sealed record SecretCondition(int Count, IReadOnlyList<string> Problems)
{
    internal static SecretCondition Of(Layout layout, Generation now)
    {
        var count = (now.Manifest.Secrets?.Count ?? 0) + (now.Manifest.SecretTemplates?.Count ?? 0);
        if (count == 0)
        {
            return new SecretCondition(0, []);
        }

        try
        {
            var plan = new SecretPlanner(layout, new MachineFiles(), new Owners(Text(layout, "passwd"), Text(layout, "group"))).Plan(now);
            return new SecretCondition(count, [.. plan.Switches.Values.SelectMany(static change => change.Changed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(static name => $"'{name}' is not as it was decrypted"), .. plan.Refusals]);
        }
        catch (ActivationException error)
        {
            return new SecretCondition(count, [error.Message]);
        }
    }

    /// <summary>Gives the public halves of the machine's keys.</summary>
    internal static IReadOnlyList<string> Keys(Layout layout)
    {
        if (!File.Exists(layout.MachineKey))
        {
            return [];
        }

        try
        {
            var text = File.ReadAllBytes(layout.MachineKey);
            var identities = IdentityFile.Parse(text, layout.MachineKey);
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(text);
            var keys = identities.Select(static identity => identity.Recipient?.ToString()).OfType<string>().ToList();
            foreach (var identity in identities)
            {
                identity.Dispose();
            }

            return keys;
        }
        catch (SecretsException)
        {
            return []; // What cannot be read opens nothing, which the secrets say.
        }
    }

    private static string Text(Layout layout, string file) => File.Exists(Path.Combine(layout.Files, file)) ? File.ReadAllText(Path.Combine(layout.Files, file)) : "";
}
