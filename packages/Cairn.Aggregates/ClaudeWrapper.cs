namespace Cairn.Aggregates;

/// <summary>Writes the command that starts a profile.</summary>
internal static class ClaudeWrapper
{
    internal static string Of(Home home, string name, ClaudeProfile profile) => string.Join('\n',
    [
        "#!/bin/sh",
        "set -eu",
        $"key_file={ShellText.Quote(profile.KeyFile)}",
        "if [ ! -r \"$key_file\" ]; then",
        $"  echo {ShellText.Quote($"claude-{name}: the key is not there or not readable:")} \"$key_file\" >&2",
        "  exit 1",
        "fi",
        $"export CLAUDE_CONFIG_DIR={ShellText.Quote($"{home.Directory}/{home.Xdg.Config}/claude-{name}")}",
        $"export ANTHROPIC_BASE_URL={ShellText.Quote(profile.ApiBase)}",
        "ANTHROPIC_AUTH_TOKEN=$(cat \"$key_file\")",
        "export ANTHROPIC_AUTH_TOKEN",
        .. Model("OPUS", profile.Opus),
        .. Model("SONNET", profile.Sonnet),
        .. Model("HAIKU", profile.Haiku),
        $"exec {Software.ClaudeCode}/bin/claude \"$@\"",
    ]);

    private static string[] Model(string kind, string? model) => model is null ? [] : [$"export ANTHROPIC_DEFAULT_{kind}_MODEL={ShellText.Quote(model)}"];
}
