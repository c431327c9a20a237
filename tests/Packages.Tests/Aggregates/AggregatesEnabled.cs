namespace Cairn.Packages.Tests.Aggregates;

[TestClass]
public class AggregatesEnabled
{
    [TestMethod]
    public void TogetherHaveNoConflicts()
    {
        var home = Evaluate.Home(static home =>
        {
            home.BaseSopsAggregate.Enable = true;
            home.CoreAggregate.Enable = true;
            home.ShellAggregate.Enable = true;
            home.TerminalAggregate.Enable = true;
            home.DevelopmentAggregate.Enable = true;
            home.PackagesAggregate.Enable = true;
            home.ToolsAggregate.Enable = true;
            home.AgentsMdAggregate.Enable = true;
            home.AgentsMdAggregate.Body = "Be brief.";
            home.AiAggregate.Enable = true;
        });

        home.Diagnostics.ShouldBeEmpty();
        home.Root.Session.Variables["SOPS_AGE_KEY_FILE"].ShouldBe("/home/al/.config/sops/age/keys.txt");
        home.Root.Session.Variables["EDITOR"].ShouldBe("nvim");
    }

    [TestMethod]
    public void GiveWayToAnyDefinition()
    {
        var home = Evaluate.Home(static home =>
        {
            home.ShellAggregate.Enable = true;
            home.Fish.Enable = false;
            home.Shells.Aliases["ll"] = "eza -l";
        });

        home.Diagnostics.ShouldBeEmpty();
        home.Root.Files.ContainsKey(".config/fish/config.fish").ShouldBeFalse();
        home.Root.Shells.Aliases["ll"].ShouldBe("eza -l");
    }

    [TestMethod]
    public void OfInstructionsWriteOneTextForEveryAssistant()
    {
        var home = Evaluate.Home(static home =>
        {
            home.AgentsMdAggregate.Enable = true;
            home.AgentsMdAggregate.Body = "Be brief.";
        });

        home.Root.Files.Select(static file => $"{file.Key}: {file.Value.Text}").ShouldBe([
            ".claude/CLAUDE.md: Be brief.",
            ".codex/AGENTS.md: Be brief.",
            ".config/crush/CRUSH.md: Be brief.",
            ".config/opencode/AGENTS.md: Be brief.",
            ".factory/AGENTS.md: Be brief.",
            ".gemini/GEMINI.md: Be brief.",
            ".hermes/SOUL.md: Be brief.",
        ]);
    }

    [TestMethod]
    public void OfInstructionsWarnWithoutAny() => Evaluate.Home(static home => home.AgentsMdAggregate.Enable = true).Messages().ShouldHaveSingleItem()
        .ShouldContain("AI assistants are told nothing: 'AgentsMdAggregate.Body' is empty. Add text to it, or leave the feature off.");

    [TestMethod]
    public void OfAiShareSettingsAndSeparateSessions()
    {
        var home = Evaluate.Home(Ai);

        home.Diagnostics.ShouldBeEmpty();
        var shared = home.Root.Files[".claude/settings.json"].Text.ToString();
        shared.ShouldBe("""
            {
              "includeCoAuthoredBy": false,
              "permissions": {
                "allow": [
                  "Bash(git status:*)"
                ],
                "deny": [
                  "Read(./.env)"
                ]
              }
            }

            """);
        home.Root.Files[".config/claude-glm/settings.json"].Text.ToString().ShouldBe(shared);
        home.Root.Files[".config/claude-glm/commands/review.md"].Text.ToString().ShouldBe("Review it.");
    }

    [TestMethod]
    public void OfAiReadTheKeyWhenTheCommandStarts() => Evaluate.HomeFile(".local/bin/claude-glm", Ai).ShouldBe($$"""
        #!/bin/sh
        set -eu
        key_file=/run/cairn/secrets/glm-key
        if [ ! -r "$key_file" ]; then
          echo 'claude-glm: the key is not there or not readable:' "$key_file" >&2
          exit 1
        fi
        export CLAUDE_CONFIG_DIR=/home/al/.config/claude-glm
        export ANTHROPIC_BASE_URL=https://api.example.net/anthropic
        ANTHROPIC_AUTH_TOKEN=$(cat "$key_file")
        export ANTHROPIC_AUTH_TOKEN
        export ANTHROPIC_DEFAULT_SONNET_MODEL='m$(id)'
        exec {{new Software("claude-code")}}/bin/claude "$@"
        """);

    [TestMethod]
    public void OfToolsMakeCommands()
    {
        static void Configure(Home home)
        {
            home.ToolsAggregate.Enable = true;
            home.ToolsAggregate.Commands["hello"] = "echo hello";
        }

        Evaluate.HomeFile(".local/bin/hello", Configure).ShouldBe("#!/bin/sh\nset -eu\necho hello");
        Evaluate.HomeFile(".local/bin/fleet-machines", Configure).ShouldContain("cinnabar\tlinux-x64\troot@cinnabar.example.net\n");
        Evaluate.Home(Configure).Root.Files[".local/bin/hello"].Executable.ShouldBe(true);
    }

    [TestMethod]
    public void OfToolsRefuseCommandsThatAreNoNames() => Evaluate.Home(static home =>
    {
        home.ToolsAggregate.Enable = true;
        home.ToolsAggregate.Commands["../evil"] = "x";
    }).Messages().ShouldContain(static message => message.Contains("A command has a name that is not made of letters", StringComparison.Ordinal));

    private static void Ai(Home home)
    {
        var ai = home.AiAggregate;
        ai.Enable = true;
        ai.Allow.Add("Bash(git status:*)");
        ai.Deny.Add("Read(./.env)");
        ai.Commands["review"] = "Review it.";
        ai.Settings["includeCoAuthoredBy"] = false;
        ai.Profiles["glm"].ApiBase = "https://api.example.net/anthropic";
        ai.Profiles["glm"].KeyFile = "/run/cairn/secrets/glm-key";
        ai.Profiles["glm"].Sonnet = "m$(id)";
    }
}
