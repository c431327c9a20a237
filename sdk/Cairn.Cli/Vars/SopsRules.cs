using System.Text.RegularExpressions;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>Keeps <c>.sops.yaml</c>, so that whoever edits a secret with <c>sops</c> encrypts it for the same readers.</summary>
internal static class SopsRules
{
    internal const string FileName = ".sops.yaml";

    internal static string Write(VarCatalog catalog, FleetKeys keys)
    {
        var admins = keys.AllAdmins();
        if (admins.Count == 0)
        {
            return SopsConfiguration.Write([]);
        }

        var exceptions = catalog.Ordered
            .SelectMany(node => node.Description.Files.Where(static file => file.IsSecret).Select(file => (Path: node.Place.FileOf(file.Name, isSecret: true), Readers: keys.ReadersOf(node, file))))
            .Where(secret => !secret.Readers.SequenceEqual(admins))
            .OrderBy(static secret => secret.Path, StringComparer.Ordinal)
            .Select(static secret => new SopsCreationRule($"^hosts/{Regex.Escape(secret.Path).Replace("\\-", "-", StringComparison.Ordinal)}$", new SopsAudience(secret.Readers)));
        return SopsConfiguration.Write([.. exceptions, new SopsCreationRule(@"^hosts/[^/]+/(vars|keys)/.*\.sops$", new SopsAudience(admins))]);
    }
}
