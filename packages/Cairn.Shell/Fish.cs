namespace Cairn.Shell;

/// <summary>Fish: <c>config.fish</c> and functions.</summary>
public sealed partial class Fish : ShellFeature, IModule<Home>
{
    /// <summary>Words that are replaced by commands while one types, by word. Example: <c>Abbreviations["gs"] = "git status"</c>.</summary>
    public partial OptionMap<string> Abbreviations { get; set; }

    /// <summary>Functions by name: the lines between <c>function</c> and <c>end</c>. Each is a file that is read when it is first called.</summary>
    public partial OptionMap<string> Functions { get; set; }

    /// <summary>Whether a new session greets. Default: no.</summary>
    public partial bool Greeting { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "fish", homebrew: "fish");
        foreach (var (name, body) in Functions)
        {
            target.ConfigFiles[$"fish/functions/{name}.fish"].Text = $"function {ShellText.QuoteForFish(name)}\n{Indented(body)}\nend";
        }

        var config = target.ConfigFiles["fish/config.fish"];
        config.Defaults.WhenOccupied = OccupiedPath.Backup; // Fish writes an empty one at its first start.
        config.Text = Join(
            "# Fish reads this file in every session.",
            SessionScript.Fish(target),
            Always.OrEmpty(),
            "status is-interactive; or exit",
            Greeting ? "" : "set -g fish_greeting",
            Lines(AllAliases(target).Select(static alias => $"alias {alias.Key} {ShellText.QuoteForFish(alias.Value)}")),
            Lines(Abbreviations.Select(static word => $"abbr --add -- {ShellText.QuoteForFish(word.Key)} {ShellText.QuoteForFish(word.Value)}")),
            Interactive.OrEmpty());
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Indented(string body) => string.Join('\n', body.Split('\n').Select(static line => line.Length == 0 ? line : "    " + line));
}
