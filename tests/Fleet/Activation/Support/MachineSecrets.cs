using System.Text;
using Cairn.Platform;
using Cairn.Secrets;
using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Activation.Tests.Support;

/// <summary>Puts secrets into closures, encrypted as a fleet's build takes them from the repository.</summary>
internal static class MachineSecrets
{
    /// <summary>Adds a closure with the secret <c>token/value</c>, which belongs to a user of the configuration when that has one called keeper.</summary>
    internal static async Task<string> AddAsync(this ManagedMachine machine, AgeIdentity key, string content, string restarts, Action<Linux> configure)
    {
        var closure = await machine.AddAsync(configure);
        var target = $"{closure}-{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(content))}";
        (await machine.Machine.RunAsync($"cp --archive {closure} {target} && chmod --recursive u+w {target} && mkdir -p {target}/secrets/token")).Check();
        using var plain = SecretBytes.FromText(content);
        var encrypted = SopsFile.Encrypt(plain, SopsFormat.Binary, "token/value", new SopsAudience([key.Recipient!])).ToBytes();
        await machine.Machine.Files.WriteAsync($"{target}/secrets/token/value.sops", Encoding.UTF8.GetString(encrypted));
        var manifest = Manifest.Parse(await machine.Machine.Files.ReadBytesAsync($"{closure}/{Manifest.FileName}"), "cinnabar");
        var owner = manifest.Users.Any(static user => user.Name == "keeper") ? "keeper" : null;
        var entry = new SecretEntry
        {
            Name = "token/value", Source = "secrets/token/value.sops", Path = "/run/cairn/secrets/token/value",
            Phase = SecretPhase.Services, Mode = "0440", Owner = owner, Group = owner, RestartUnits = [restarts],
        };
        await machine.Machine.Files.WriteAsync($"{target}/{Manifest.FileName}", Encoding.UTF8.GetString((manifest with { Secrets = [entry] }).ToBytes()));
        return target;
    }
}
