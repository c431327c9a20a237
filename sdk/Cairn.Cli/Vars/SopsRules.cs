using System.Text.RegularExpressions;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>Keeps <c>.sops.yaml</c>, so that whoever edits a secret with <c>sops</c> encrypts it for the same readers.</summary>
internal static class SopsRules
{
    internal const string FileName = ".sops.yaml";

    private const string Header = "# Written by 'cairn vars'. A file without this line is yours: 'cairn' leaves it as it is.\n";

    /// <summary>Says whether a fleet's file is Cairn's to write: when there is none, or when Cairn wrote it.</summary>
    internal static bool AreOurs(string root) => !File.Exists(Path.Combine(root, FileName)) || File.ReadAllText(Path.Combine(root, FileName)).StartsWith(Header, StringComparison.Ordinal);

    /// <summary>Tells when the file sends secrets to others than should read them.</summary>
    internal static VarProblem? Check(string root, VarCatalog catalog, FleetKeys keys)
    {
        var path = Path.Combine(root, FileName);
        if (!File.Exists(path))
        {
            return keys.Admins.Count == 0 ? null : new VarProblem(VarProblemKind.Missing, FileName, $"'{FileName}' does not exist, so 'sops' would not know for whom to encrypt. Run 'cairn vars fix'.");
        }

        return !AreOurs(root) || File.ReadAllText(path) == Write(catalog, keys) ? null : new VarProblem(
            VarProblemKind.Overshared, FileName, $"'{FileName}' does not name the readers that the fleet's secrets have, so 'sops' would encrypt for others. Someone may have added a key: look at who changed it, then run 'cairn vars fix'.");
    }

    internal static string Write(VarCatalog catalog, FleetKeys keys)
    {
        var admins = keys.AllAdmins();
        if (admins.Count == 0)
        {
            return $"{Header}{SopsConfiguration.Write([])}";
        }

        var exceptions = catalog.Ordered
            .SelectMany(node => node.Description.Files.Where(static file => file.IsSecret).Select(file => (Path: node.Place.FileOf(file.Name, isSecret: true), Readers: keys.ReadersOf(node, file))))
            .Where(secret => !secret.Readers.SequenceEqual(admins))
            .OrderBy(static secret => secret.Path, StringComparer.Ordinal)
            .Select(static secret => new SopsCreationRule($"^hosts/{Regex.Escape(secret.Path).Replace("\\-", "-", StringComparison.Ordinal)}$", new SopsAudience(secret.Readers)));
        return $"{Header}{SopsConfiguration.Write([.. exceptions, new SopsCreationRule(@"^hosts/[^/]+/(vars|keys)/.*\.sops$", new SopsAudience(admins))])}";
    }
}
