using Cairn.Cli.Tests.Support;
using Cairn.Cli.Vars;
using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Tests.Vars;

[TestClass]
public sealed class PromptsAnswered
{
    [TestMethod]
    public void ByNobodyAreListedAllAtOnce()
    {
        using var fleet = Fleet();
        var before = fleet.Snapshot();

        var run = fleet.Run("vars", "generate", "--non-interactive");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain(
            """
            cairn: These prompts have no answer, so nothing was generated. Answer them in a terminal, in a file with --answers, or in the environment:
              a/login password: Password (CAIRN_VAR_A_LOGIN_PASSWORD)
              b/login password: Password (CAIRN_VAR_B_LOGIN_PASSWORD)
            """);
        fleet.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    public void InAFileAndInTheEnvironmentAreOfEachMachine()
    {
        using var fleet = Fleet();
        fleet.Write("answers.json", """{ "a": { "login": { "password": "of a" } } }""");
        fleet.Variables["CAIRN_VAR_B_LOGIN_PASSWORD"] = "of b";

        fleet.Succeed("vars", "generate", "--answers", Path.Combine(fleet.Root, "answers.json"));

        fleet.Decrypt("hosts/a/vars/login/password.sops", null).ShouldBe("of a");
        fleet.Decrypt("hosts/b/vars/login/password.sops", null).ShouldBe("of b");
    }

    [TestMethod]
    [DataRow("a:\n  login:\n    password: of a # theirs\nb: { login: { password: 'it''s' } }\n", "it's")]
    [DataRow("# as written\na: {login: {password: of a}}\nb:\n  login:\n    password: 0123\n", "0123")]
    [DataRow("a: {login: {password: of a}}\nb:\n  login:\n    password: |\n      two\n      lines\n", "two\nlines\n")]
    [DataRow("{\n\t\"a\": {\n\t\t\"login\": {\"password\": \"of a\"}\n\t},\n\t\"b\": {\"login\": {\"password\": \"x\\ty\\u00e9\"}}\n}\n", "x\ty\u00e9")]
    public void InYamlOrJsonAreText(string file, string answer)
    {
        using var fleet = Fleet();
        fleet.Write("answers", file);

        fleet.Succeed("vars", "generate", "--answers", Path.Combine(fleet.Root, "answers"));

        fleet.Decrypt("hosts/a/vars/login/password.sops", null).ShouldBe("of a");
        fleet.Decrypt("hosts/b/vars/login/password.sops", null).ShouldBe(answer);
    }

    [TestMethod]
    [DataRow("MARK", 1, "has to hold machines")]
    [DataRow("a: MARK\n", 1, "has to hold generators")]
    [DataRow("a:\n  login: MARK\n", 2, "has to hold prompts")]
    [DataRow("a:\n  login:\n    password: [MARK]\n", 3, "has to hold an answer")]
    [DataRow("a:\n  login:\n    password:\n", 3, "has no answer (an empty one is '\"\"')")]
    [DataRow("a:\n  login:\n    password: MARK\n    password: MARK\n", 4, "is neither YAML nor JSON, or has a key for the second time")]
    [DataRow("a:\n  login:\n   password: \"MARK\n", 3, "is neither YAML nor JSON, or has a key for the second time")]
    [DataRow("{ \"a\": {\n \"login\": MARK: } }", 2, "is neither YAML nor JSON, or has a key for the second time")]
    [DataRow("a: {}\n---\nb: {}\n", 3, "is a second document")]
    public void InAFileThatIsNoneAreNotQuoted(string file, int line, string what)
    {
        using var fleet = Fleet();
        fleet.Write("answers", file.Replace("MARK", FakePrograms.Marker, StringComparison.Ordinal));
        var path = Path.Combine(fleet.Root, "answers");

        var run = fleet.Run("vars", "generate", "--answers", path);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain($"cairn: '{path}({line})' {what}. Answers are YAML or JSON: machine, generator and prompt below each other, as {{\"machine\": {{\"generator\": {{\"prompt\": \"answer\"}}}}}}.");
        run.Errors.ShouldNotContain(FakePrograms.Marker);
    }

    [TestMethod]
    public void WhereNobodyAsksAreRefused()
    {
        using var fleet = Fleet();
        fleet.Write("answers", "a:\n  login:\n    pasword: x\nd: { login: { password: x } }\n");
        var path = Path.Combine(fleet.Root, "answers");
        var before = fleet.Snapshot();

        fleet.Run("vars", "generate", "--answers", path).Errors.ShouldContain(
            $"cairn: 'a/login pasword' in '{path}(3)', 'd/login password' in '{path}(4)' are answered, but no machine asks. Prompts are 'a/login password', 'b/login password'.");

        fleet.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    public void BeforeAreKeptAndNotAskedAgain()
    {
        using var fleet = Fleet();
        var keyboard = Type(fleet, "of a", "of a", "of b", "of b");
        fleet.Succeed("vars", "generate");
        fleet.Delete("hosts/a/vars/login/secret.sops");

        fleet.Succeed("vars", "generate");

        fleet.Decrypt("hosts/a/vars/login/password.sops", null).ShouldBe("of a");
        keyboard.Left.ShouldBe(0);
    }

    [TestMethod]
    public void WithEnterKeepThePreviousOneWhenRotated()
    {
        using var fleet = Fleet();
        var keyboard = Type(fleet, "of a", "of a", "of b", "of b", "", "new", "new");
        fleet.Succeed("vars", "generate");

        var run = fleet.Succeed("vars", "rotate", "--generator", "login");

        run.Errors.ShouldContain("a/login: Password, Enter keeps the previous answer: ");
        fleet.Decrypt("hosts/a/vars/login/password.sops", null).ShouldBe("of a");
        fleet.Decrypt("hosts/b/vars/login/password.sops", null).ShouldBe("new");
        keyboard.Left.ShouldBe(0);
    }

    [TestMethod]
    public void DifferentlyTheSecondTimeAreAskedAgain()
    {
        using var fleet = Fleet();
        Type(fleet, "typo", "type", "right", "right", "of b", "of b");

        fleet.Succeed("vars", "generate").Errors.ShouldContain("The two differ. Type it again.");

        fleet.Decrypt("hosts/a/vars/login/password.sops", null).ShouldBe("right");
    }

    [TestMethod]
    public void ToSetASecretAreTypedTwice()
    {
        using var fleet = Fleet();
        Type(fleet, "typo", "type");

        fleet.Run("vars", "set", "c", "own/secret").Errors.ShouldContain("'c/own/secret' was typed differently the second time, so nothing was set.");

        File.Exists(Path.Combine(fleet.Root, "hosts/c/vars/own/secret.sops")).ShouldBeFalse();
        Type(fleet, "right", "right", "public");
        fleet.Succeed("vars", "set", "c", "own/secret");
        fleet.Succeed("vars", "set", "c", "own/value.pub");
        fleet.Decrypt("hosts/c/vars/own/secret.sops", null).ShouldBe("right");
        fleet.Read("hosts/c/vars/own/value.pub").ShouldBe("public\n");
    }

    [TestMethod]
    public void NeverChangeNothing()
    {
        using var fleet = Fleet();
        var before = fleet.Snapshot();
        Type(fleet, "", "", "");

        var run = fleet.Run("vars", "generate");

        run.Errors.ShouldContain("'a/login password' was not answered in 3 attempts. Nothing was generated.");
        fleet.Snapshot().ShouldBe(before);
    }

    private static VarsFolder Fleet()
    {
        var fleet = new VarsFolder();
        var login = FakePrograms.Generator("login") with
        {
            Files = [new("password", true, false, FinalNewline.AsGiven), new("secret", true, true, FinalNewline.AsGiven)],
            Prompts = [new("password", PromptKind.Hidden, "Password", IsRequired: true, IsPersisted: true)],
        };
        fleet.Programs.Machines["a"].Add(login);
        fleet.Programs.Machines["b"].Add(login);
        return fleet;
    }

    private static Keyboard Type(VarsFolder fleet, params string[] lines)
    {
        var keyboard = new Keyboard(lines);
        fleet.Surroundings = fleet.Surroundings with { Input = keyboard };
        return keyboard;
    }

    private sealed class Keyboard(string[] lines) : IAnswerInput
    {
        private readonly Queue<string> _lines = new(lines);

        internal int Left => _lines.Count;

        public void Prepare()
        {
        }

        public SecretBytes? Read(bool isHidden, bool isMultiline) => SecretBytes.FromText(_lines.Dequeue());
    }
}
