using Cairn.Secrets.Keys;
using Cairn.Secrets.Sops;

namespace Cairn.Secrets.Vars;

/// <summary>The key that a machine reads its secrets with, as the fleet keeps it for machines that are made anew.</summary>
public static class FleetMachineKey
{
    /// <summary>Decrypts it with a key of an admin, which is looked for where such keys are.</summary>
    /// <param name="hosts">The folder of the machines' folders.</param>
    /// <param name="machine">The machine.</param>
    /// <returns>The key, to be wiped after use; null when the fleet has none for the machine.</returns>
    /// <exception cref="SecretsException">It cannot be decrypted with the keys that are there.</exception>
    public static byte[]? Read(string hosts, string machine)
    {
        var path = Path.Combine(hosts, FleetKeys.PrivateFileOf(machine));
        if (!File.Exists(path))
        {
            return null;
        }

        using var ring = KeySources.Find();
        using var key = SopsFile.Parse(File.ReadAllBytes(path), SopsFormat.Binary, path).Decrypt(ring.Require($"the key of machine '{machine}'"));
        return key.Span.ToArray();
    }
}
