namespace Cairn.Shell;

/// <summary>Starship, a prompt for every shell.</summary>
public sealed partial class Starship : ProgramFeature, IModule<Home>
{
    /// <summary>Whether an empty line stands before each prompt. Default: null, which is Starship's own, yes.</summary>
    public partial bool? AddNewline { get; set; }

    /// <summary>What the prompt is made of, in Starship's format. Default: null, which is all modules.</summary>
    public partial string? Format { get; set; }

    /// <summary>How many milliseconds a command that a module runs may take. Default: null, which is 500.</summary>
    [Range(1, 60_000)]
    public partial int? CommandTimeout { get; set; }

    /// <summary>All other settings of <c>starship.toml</c>. Example: <c>Settings["character"]["success_symbol"] = "[➜](green)"</c>.</summary>
    public partial Setting Settings { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "starship", homebrew: "starship");
        if (AddNewline is { } addNewline)
        {
            Settings["add_newline"] = addNewline;
        }

        if (Format is not null)
        {
            Settings["format"] = Format;
        }

        if (CommandTimeout is { } timeout)
        {
            Settings["command_timeout"] = timeout;
        }

        target.ConfigFiles["starship.toml"].Text = TomlText.Write(Settings);
        ShellHook.Add(target, "starship", static shell => $"starship init {shell}");
    }
}
