using Cairn.Credentials;
using Cairn.Web;

/// <summary>The primary server: controller of the mesh, and the services that live in it.</summary>
public sealed class Cinnabar : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        target.TimeZone = "Europe/Berlin";
        target.Journal.MaxUse = Size.GiB(1);

        // Who has it may open an account on the chat server; an admin reads it with 'cairn vars get cinnabar token-chat-registration/token'.
        var registration = target.Vars.Use(new Token { Key = "chat-registration", Bits = 256 });
        target.Vars.Templates["chat/registration.env"].Text = $"REGISTRATION_TOKEN={registration.Text.Placeholder}";

        target.HealthPage.Enable = true;
        // A generation with which nobody gets in, or finds the pages, does not stay.
        target.HealthChecks["ssh"].Port = 22;
        target.HealthChecks["ssh"].From = HealthCheckFrom.Both;
        target.HealthChecks["caddy"].Unit = "caddy.service";
        target.HealthChecks["health-page"].Port = target.HealthPage.Port;

        target.Caddy.Enable = true;
        target.Caddy.Interfaces = ["zt*"]; // Only members of the mesh get in.
        foreach (var (name, port) in new[] { ("matrix", 8008), ("ntfy", 2586), ("radicle", 8080), ("health", target.HealthPage.Port) })
        {
            var site = target.Caddy.Sites[$"{name}.{target.Fleet.Domain}"];
            site.Upstreams.Add($"127.0.0.1:{port}");
            site.Tls = CaddyTls.Fleet; // All machines of the fleet trust it.
        }
    }
}
