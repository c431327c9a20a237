namespace Cairn.Shell;

/// <summary>Fzf, which finds lines by parts of them: files, directories and old commands by keys of the shell.</summary>
public sealed partial class Fzf : ProgramFeature, IModule<Home>
{
    /// <summary>The command that lists files when nothing is piped in. Default: null, which is fzf's own. Example: <c>fd --type f</c>.</summary>
    public partial string? DefaultCommand { get; set; }

    /// <summary>Arguments of every call. Example: <c>DefaultOptions.Add("--height=40%")</c>.</summary>
    [RegularExpression("[-+].*", ErrorMessage = "must be an option, which begins with '-' or '+'")]
    public partial OptionList<string> DefaultOptions { get; set; }

    /// <summary>Colours by what they are for. Example: <c>Colors["hl"] = "#ff0000"</c>.</summary>
    [RegularExpression("[A-Za-z0-9#:-]+", ErrorMessage = "must be a colour, as '#ff0000', '12' or 'red:bold'")]
    public partial OptionMap<string> Colors { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "fzf", homebrew: "fzf");
        if (DefaultCommand is not null)
        {
            target.Session.Variables["FZF_DEFAULT_COMMAND"] = DefaultCommand;
        }

        List<string> options = [.. DefaultOptions, .. Colors.Count == 0 ? Array.Empty<string>() : [$"--color={string.Join(',', Colors.Select(static color => $"{color.Key}:{color.Value}"))}"]];
        if (options.Count > 0)
        {
            target.Session.Variables["FZF_DEFAULT_OPTS"] = string.Join(' ', options.Select(ShellText.Quote));
        }

        // Before version 0.48 fzf prints nothing of the kind, and distributions bring the keys as files.
        ShellHook.Add(target, "fzf", static shell => $"fzf --{shell} 2>/dev/null || cat /usr/share/doc/fzf/examples/key-bindings.{shell} 2>/dev/null");
    }
}
