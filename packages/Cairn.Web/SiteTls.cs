namespace Cairn.Web;

/// <summary>Finds out where the certificates of sites are, and uses generated ones where the fleet's authority makes them.</summary>
internal static class SiteTls
{
    /// <summary>Gives what follows <c>tls</c> in a Caddyfile, by site; sites that need nothing are left out.</summary>
    internal static IReadOnlyDictionary<string, string> Of(Linux target, IEnumerable<KeyValuePair<string, CaddySite>> sites)
    {
        var tls = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, site) in sites)
        {
            switch (site.Tls)
            {
                case CaddyTls.Internal:
                    tls.Add(name, "internal");
                    break;
                case CaddyTls.Fleet:
                    tls.Add(name, Generated(target, name, site));
                    break;
            }
        }

        return tls;
    }

    private static string Generated(Linux target, string name, CaddySite site)
    {
        var file = name.Replace("*", "_", StringComparison.Ordinal);
        var generated = target.Vars.Use(new TlsCertificate { Key = file, Names = [.. site.Aliases.Prepend(name).Distinct(StringComparer.Ordinal)] });
        generated.PrivateKey.OnMachine.Owner = "caddy";
        generated.PrivateKey.OnMachine.RestartUnits.Add("caddy.service"); // A reload with the same settings would keep the old key.
        var certificate = target.Etc[$"caddy/certificates/{file}.pem"];
        certificate.Text = generated.Certificate.Value.TrimEnd();
        target.Systemd.Services["caddy"].RestartTriggers.Add(generated.Certificate.Value);
        return $"/etc/caddy/certificates/{file}.pem {generated.PrivateKey.Path}";
    }
}
