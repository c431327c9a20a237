namespace Cairn.Aggregates;

/// <summary>Claude Code with another model behind it: a command of its own, with a session of its own; the row's key names it.</summary>
public sealed partial class ClaudeProfile : OptionSet
{
    /// <summary>Where requests go. Example: <c>https://api.example.net/anthropic</c>.</summary>
    [RegularExpression("https?://[^\\s'\\p{Cc}]+", ErrorMessage = "must be an address that begins with https:// or http://")]
    public partial string ApiBase { get; set; }

    /// <summary>The file on the machine that has the key, usually a secret. It is read when the command starts, and never before.</summary>
    [AbsolutePath]
    public partial string KeyFile { get; set; }

    /// <summary>The model for hard questions. Default: the service's.</summary>
    public partial string? Opus { get; set; }

    /// <summary>The model for most questions. Default: the service's.</summary>
    public partial string? Sonnet { get; set; }

    /// <summary>The model for easy questions. Default: the service's.</summary>
    public partial string? Haiku { get; set; }
}
