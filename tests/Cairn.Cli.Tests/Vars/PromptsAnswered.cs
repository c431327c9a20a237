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
    public void InAFileThatIsNoneAreNotQuoted()
    {
        using var fleet = Fleet();
        fleet.Write("answers.json", FakePrograms.Marker);

        var run = fleet.Run("vars", "generate", "--answers", Path.Combine(fleet.Root, "answers.json"));

        run.Errors.ShouldContain("answers.json' holds no answers: it has to be JSON as {\"machine\": {\"generator\": {\"prompt\": \"answer\"}}}");
        run.Errors.ShouldNotContain(FakePrograms.Marker);
    }

    [TestMethod]
    [DataRow("""{ "a": { "login": { "pasword": "x" } }, "d": { "login": { "password": "x" } } }""",
        "cairn: 'a/login pasword', 'd/login password' are answered, but no machine asks. Prompts are 'a/login password', 'b/login password'.")]
    [DataRow("""{ "a": { "login": "x" } }""", """cairn: The answers have to be JSON as {"machine": {"generator": {"prompt": "answer"}}}.""")]
    [DataRow("""{ "a": { "login": { "password": 1 } } }""", """cairn: The answers have to be JSON as {"machine": {"generator": {"prompt": "answer"}}}.""")]
    public void WhereNobodyAsksAreRefused(string answers, string message)
    {
        using var fleet = Fleet();
        fleet.Write("answers.json", answers);
        var before = fleet.Snapshot();

        fleet.Run("vars", "generate", "--answers", Path.Combine(fleet.Root, "answers.json")).Errors.ShouldContain(message);

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
