namespace Cairn.Web;

/// <summary>A site; the row's key is its host name.</summary>
/// <example><c>linux.Caddy.Sites["api.example.net"].Upstreams.Add("127.0.0.1:8080")</c></example>
public sealed partial class CaddySite : OptionSet, IValidatableObject
{
    internal const string HostName = "(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*";

    /// <summary>Further host names of the site.</summary>
    [RegularExpression(HostName, ErrorMessage = "must be a host name, with '*.' in front at most")]
    public partial OptionSetOf<string> Aliases { get; set; }

    /// <summary>Where requests are passed on to, as <c>host:port</c>; several share the load.</summary>
    [RegularExpression("(https?://)?[A-Za-z0-9.-]+(:[0-9]{1,5})?|unix//[A-Za-z0-9._/-]+|(https?://)?\\[[0-9A-Fa-f:]+\\](:[0-9]{1,5})?",
        ErrorMessage = "must be an address as '127.0.0.1:8080', 'https://host:443' or 'unix//run/app.sock'")]
    public partial OptionList<string> Upstreams { get; set; }

    /// <summary>The folder whose files are served. Default: null. Not together with <see cref="Upstreams"/>.</summary>
    [AbsolutePath]
    public partial string? Root { get; set; }

    /// <summary>Where the certificate comes from. Default: from a public authority.</summary>
    [Default(CaddyTls.Automatic)]
    public partial CaddyTls Tls { get; set; }

    /// <summary>Whether answers are compressed. Default: yes.</summary>
    [Default(true)]
    public partial bool Compress { get; set; }

    /// <summary>Headers of answers, by name. Example: <c>Headers["Strict-Transport-Security"] = "max-age=31536000"</c>.</summary>
    public partial OptionMap<string> Headers { get; set; }

    /// <summary>Further directives of the site, as a Caddyfile has them.</summary>
    public partial OptionLines ExtraLines { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Upstreams.Count > 0 == Root is not null && (Root is not null || !ExtraLines.HasValue))
        {
            yield return new ValidationResult(
                Root is null ? $"The site '{RowKey}' serves nothing. Set Upstreams, Root or ExtraLines." : $"The site '{RowKey}' has both Upstreams and Root. Keep one of them.",
                [nameof(Upstreams), nameof(Root)]);
        }

        if (Root?.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            yield return new ValidationResult($"The folder of '{RowKey}' has a brace in its name, which Caddy would replace. Rename it.", [nameof(Root)]);
        }

        foreach (var (name, value) in Headers)
        {
            if (name.Length == 0 || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                yield return new ValidationResult($"A header of '{RowKey}' has a name that is not made of letters, digits, '-' and '_'.", [nameof(Headers)]);
            }

            if (value.Any(static c => char.IsControl(c) || c is '{' or '}' or '\u2028' or '\u2029'))
            {
                yield return new ValidationResult($"The header '{name}' of '{RowKey}' has a brace or a control character in its value; write it in ExtraLines.", [nameof(Headers)]);
            }
        }
    }
}
