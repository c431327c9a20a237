using Cairn.Secrets.Vars;

namespace Cairn.Platform;

/// <summary>Tells, once for a machine, which values it needs that do not exist, and how to make them.</summary>
internal static class MissingVars
{
    /// <param name="host">The machine.</param>
    /// <param name="isSound">Whether it has no other errors, so that its secrets are known.</param>
    /// <param name="reads">What its modules read although it does not exist.</param>
    internal static Diagnostic? Of(Host host, bool isSound, IReadOnlyList<StandIn> reads)
    {
        var values = host.Fleet.Vars.Values;
        var missing = (isSound ? Secrets(host, values) : []).Concat(reads.Select(static standIn => standIn.Name)).Concat(values.Missing).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var machines = missing.Select(static path => path[..path.IndexOf('/', StringComparison.Ordinal)])
            .Where(static folder => !string.Equals(folder, VarPlace.FleetFolder, StringComparison.Ordinal))
            .Append(host.Machine.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new Diagnostic(
            PlatformDiagnostics.VarsMissing.Id,
            Severity.Error,
            nameof(Host.Vars),
            $"'{host.Machine.Name}' needs values that do not exist yet: {string.Join(", ", missing.Select(static path => $"'hosts/{path}'"))}. Run 'cairn vars generate {string.Join(' ', machines)}'.")
        {
            Definitions = [.. reads.Select(static standIn => new DiagnosticDefinition(standIn.Module, standIn.Location, Priority: null, Value: null) { Note = $"reads 'hosts/{standIn.Name}'" }).Distinct()],
        };
    }

    private static IEnumerable<string> Secrets(Host host, VarValues values) => SecretRenderer.Deployed(host)
        .Where(secret => values.Read(secret.File.Generator.Place, secret.File.Name, isSecret: true) is null)
        .Select(static secret => secret.File.Generator.Place.FileOf(secret.File.Name, isSecret: true));
}
