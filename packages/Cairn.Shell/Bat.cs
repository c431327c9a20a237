namespace Cairn.Shell;

/// <summary>Bat, which shows files with colours.</summary>
public sealed partial class Bat : ProgramFeature, IModule<Home>
{
    /// <summary>The colours. Default: null, which bat chooses by the terminal. Example: <c>ansi</c>.</summary>
    public partial string? Theme { get; set; }

    /// <summary>What stands around the text. Default: null, which is all. Example: <c>["numbers", "changes"]</c>.</summary>
    [AllowedValues("default", "full", "auto", "plain", "changes", "header", "header-filename", "header-filesize", "grid", "rule", "numbers", "snip")]
    public partial OptionList<string> Style { get; set; }

    /// <summary>Further arguments of every call, one an item. Example: <c>--map-syntax=*.csproj:XML</c>.</summary>
    [RegularExpression("--[a-z].*", ErrorMessage = "must be a long option, which begins with '--'")]
    public partial OptionList<string> Arguments { get; set; }

    /// <summary>Whether manual pages are shown by bat. Default: no.</summary>
    public partial bool ForManuals { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "bat", homebrew: "bat");
        List<string> arguments =
        [
            .. Theme is null ? Array.Empty<string>() : [$"--theme={Theme}"],
            .. Style.Count == 0 ? Array.Empty<string>() : [$"--style={string.Join(',', Style)}"],
            .. Arguments,
        ];
        if (arguments.Count > 0)
        {
            target.ConfigFiles["bat/config"].Text = string.Join('\n', arguments.Select(ShellText.Quote));
        }

        if (!target.Machine.System.IsDarwin)
        {
            target.Shells.Defaults.Aliases["bat"] = "batcat"; // Debian's name for it.
        }

        if (ForManuals)
        {
            var program = target.Machine.System.IsDarwin ? "bat" : "batcat";
            target.Session.Variables["MANPAGER"] = $"sh -c 'col -bx | {program} --language=man --plain'";
        }
    }
}
