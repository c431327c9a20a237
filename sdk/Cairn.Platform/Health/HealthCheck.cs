using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>A question that has to be answered well before a new generation stays; otherwise the machine goes back. One of unit, port, HTTP and command is asked.</summary>
/// <example><code>
/// linux.HealthChecks["ssh"].Port = 22;
/// linux.HealthChecks["web"].Http = "https://www.example.net/health";
/// linux.HealthChecks["web"].Text = "ok";
/// </code></example>
public sealed partial class HealthCheck : OptionSet
{
    /// <summary>The unit that has to be active, by its full name. Default: none is asked.</summary>
    /// <example><c>caddy.service</c></example>
    public partial string? Unit { get; set; }

    /// <summary>The TCP port that has to take a connection. Default: none is asked.</summary>
    [Range(1, 65535)]
    public partial int? Port { get; set; }

    /// <summary>The URL that has to be answered, of <c>http</c> or <c>https</c>. Default: none is asked.</summary>
    public partial string? Http { get; set; }

    /// <summary>The command that has to succeed, as a script; a first line with <c>#!</c> chooses the interpreter. Default: none is run.</summary>
    public partial OptionLines Command { get; set; }

    /// <summary>The status that the answer to <see cref="Http"/> has. Default: 200. Ignored without a URL.</summary>
    [Range(100, 599)]
    public partial int? Status { get; set; }

    /// <summary>A text that the answer to <see cref="Http"/> has in it. Default: any will do. Ignored without a URL.</summary>
    public partial string? Text { get; set; }

    /// <summary>The host that the machine connects to. Default: itself for a port, the URL's host for a URL. Ignored by whoever deploys, who connects to the machine's address.</summary>
    public partial string? Host { get; set; }

    /// <summary>Who asks. Default: the machine. Only ports and URLs can be asked by whoever deploys.</summary>
    [Default(HealthCheckFrom.Machine)]
    public partial HealthCheckFrom From { get; set; }

    /// <summary>How long one try may take. Default: 5 seconds.</summary>
    public partial TimeSpan? Timeout { get; set; }

    /// <summary>How often it is tried again. Default: 10 times.</summary>
    [Default(10), Range(0, 1000)]
    public partial int Retries { get; set; }

    /// <summary>The pause between two tries. Default: 1 second.</summary>
    public partial TimeSpan? Interval { get; set; }
}
