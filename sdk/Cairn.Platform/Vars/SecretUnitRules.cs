namespace Cairn.Platform;

/// <summary>Units that are to follow a secret have to be there.</summary>
internal static class SecretUnitRules
{
    internal static IEnumerable<string> Check(Linux linux)
    {
        var wanted = SecretRenderer.Deployed(linux)
            .SelectMany(static secret => Units(secret.File.FullName, SecretRenderer.RestartsOf(secret.Used, secret.File), SecretRenderer.ReloadsOf(secret.Used, secret.File)))
            .Concat(linux.Vars.Templates.Values.SelectMany(static template => Units(template.RowKey, template.RestartUnits, template.ReloadUnits)))
            .ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var units = linux.Systemd.All().Select(static unit => unit.FullName).ToHashSet(StringComparer.Ordinal);
        return wanted.Where(want => !units.Contains(want.Unit))
            .Select(want => $"'{want.Secret}' is to restart or reload '{want.Unit}', which is no unit of this configuration.{NearestName.Hint(want.Unit, units)} Declare it, if only to extend the distribution's, or correct the name.");
    }

    private static IEnumerable<(string Secret, string Unit)> Units(string secret, params IEnumerable<string>?[] lists) =>
        lists.SelectMany(static list => list ?? []).Select(unit => (secret, unit));
}
