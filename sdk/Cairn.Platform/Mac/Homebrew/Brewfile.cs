using System.Globalization;
using System.Text;

namespace Cairn.Platform;

/// <summary>Writes what <c>brew bundle</c> reads: taps first, then formulae, casks and apps, each by name.</summary>
internal static class Brewfile
{
    private const string AppStoreClient = "mas";

    internal static string Of(Homebrew homebrew)
    {
        var text = new StringBuilder();
        foreach (var (name, tap) in homebrew.Taps)
        {
            Append(text, "tap", name, [.. Positional(tap.Remote), .. Flag("force_auto_update", tap.ForceAutoUpdate)]);
        }

        foreach (var (name, formula) in Formulae(homebrew))
        {
            Append(text, "brew", name, formula is null ? [] : Arguments(formula));
        }

        foreach (var (name, cask) in homebrew.Casks)
        {
            Append(text, "cask", name, [.. Hash("args", cask.Arguments), .. Flag("greedy", cask.Greedy)]);
        }

        foreach (var (name, id) in homebrew.AppStore)
        {
            Append(text, "mas", name, [string.Create(CultureInfo.InvariantCulture, $"id: {id}")]);
        }

        return homebrew.ExtraLines.HasValue ? text.Append(homebrew.ExtraLines).Append('\n').ToString() : text.ToString();
    }

    private static IEnumerable<(string Name, HomebrewFormula? Formula)> Formulae(Homebrew homebrew)
    {
        var formulae = homebrew.Formulae.Select(static row => (row.Key, (HomebrewFormula?)row.Value));
        var needsClient = homebrew.AppStore.Count > 0 && !homebrew.Formulae.ContainsKey(AppStoreClient);
        return needsClient ? formulae.Append((AppStoreClient, null)).OrderBy(static row => row.Key, StringComparer.Ordinal) : formulae;
    }

    private static IEnumerable<string> Arguments(HomebrewFormula formula) =>
    [
        .. List("args", formula.Arguments),
        .. List("conflicts_with", formula.ConflictsWith),
        .. formula.RestartService switch
        {
            HomebrewRestart.WhenChanged => ["restart_service: :changed"],
            HomebrewRestart.Always => ["restart_service: :always"],
            _ => Array.Empty<string>(),
        },
        .. Flag("link", formula.Link),
    ];

    private static void Append(StringBuilder text, string verb, string name, IEnumerable<string> arguments) =>
        text.AppendJoin(", ", [$"{verb} {RubyText.Quote(name)}", .. arguments]).Append('\n');

    private static IEnumerable<string> Positional(string? value) => value is null ? [] : [RubyText.Quote(value)];

    private static IEnumerable<string> Flag(string key, bool? value) => value is { } isOn ? [$"{key}: {(isOn ? "true" : "false")}"] : [];

    private static IEnumerable<string> List(string key, OptionSetOf<string> values) =>
        values.Count == 0 ? [] : [$"{key}: [{string.Join(", ", values.Select(RubyText.Quote))}]"];

    private static IEnumerable<string> Hash(string key, Setting values) => !values.Exists || values.Entries.Count == 0 ? [] :
    [
        $"{key}: {{ {string.Join(", ", values.Entries.Select(static entry => $"{entry.Key}: {Literal(entry.Value)}"))} }}",
    ];

    private static string Literal(Setting value) => value.Scalar switch
    {
        bool isOn => isOn ? "true" : "false",
        var text => RubyText.Quote((string)text!),
    };
}
