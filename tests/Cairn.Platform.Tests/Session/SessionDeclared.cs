using Cairn.Platform.Tests.Support;
using CsCheck;

namespace Cairn.Platform.Tests.Sessions;

[TestClass]
public sealed class SessionDeclared
{
    [TestMethod]
    [Description("E27")]
    public void IsReadByShellsAndBySystemd()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Session.Variables["EDITOR"] = "hx";
            linux.Session.Variables["GREETING"] = "it's $5";
            linux.Session.Path.AddRange(["/opt/a/bin", "/opt/b/bin"]);
        });

        system.Etc("profile.d/10-cairn.sh").ShouldBe(
            """
            export EDITOR='hx'
            export GREETING='it'\''s $5'
            if [ -z "${__CAIRN_PROFILE-}" ]; then
              export __CAIRN_PROFILE=1
              export PATH='/opt/a/bin:/opt/b/bin'"${PATH:+:$PATH}"
            fi

            """);
        system.Etc("environment.d/10-cairn.conf").ShouldBe("EDITOR=\"hx\"\nGREETING=\"it's $$5\"\nPATH=\"/opt/a/bin:/opt/b/bin:$PATH\"\n");
        system.Manifest.Session.Path.ShouldBe(["/opt/a/bin", "/opt/b/bin"]);
    }

    [TestMethod]
    public void KeepsValuesInShells() => Values.Sample(static value =>
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("session.sh", System.Text.Encoding.UTF8.GetBytes(SessionText.Shell(new Session { Variables = new() { ["V"] = value } }, "G") + "\n"));

        var (_, output) = Tool.Run(Tool.Find("sh"), ["-c", ". \"$1\"; . \"$1\"; printf %s \"$V\"", "sh", script]);

        output.ShouldBe(value);
    }, iter: 20);

    [TestMethod]
    public void KeepsValuesInSystemd() => Values.Where(static value => value.Length > 0).Sample(static value =>
    {
        using var folder = new TemporaryFolder();
        folder.Write("environment.d/10.conf", System.Text.Encoding.UTF8.GetBytes(SessionText.EnvironmentD(new Session { Variables = new() { ["CAIRN_V"] = value } }) + "\n"));

        var (_, output) = Tool.Run(Tool.Find("30-systemd-environment-d-generator"), [], ("XDG_CONFIG_HOME", folder.Path));

        output.Split('\n').ShouldContain(line => Unquoted(line) == $"CAIRN_V={value}", $"{value} in {output}");
    }, iter: 20);

    [TestMethod]
    public void LeavesEmptyValuesOutWhereTheyAreRefused() =>
        SessionText.EnvironmentD(new Session { Variables = new() { ["A"] = "", ["B"] = "b" } }).ShouldBe("B=\"b\"");

    [TestMethod]
    public void AddsDirectoriesOnce()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("session.sh", System.Text.Encoding.UTF8.GetBytes(SessionText.Shell(new Session { Path = ["/opt/a b/bin"] }, "G") + "\n"));

        var (_, output) = Tool.Run(Tool.Find("sh"), ["-euc", ". \"$1\"; . \"$1\"; printf %s \"$PATH\"", "sh", script], ("PATH", "/bin"));

        output.ShouldBe("/opt/a b/bin:/bin");
    }

    [TestMethod]
    [DataRow("1A", "cannot be the name of a variable")]
    [DataRow("A;rm", "cannot be the name of a variable")]
    [DataRow("A\nB", "cannot be the name of a variable")]
    [DataRow("PATH", "is made from Session.Path")]
    public void NeedsNamesOfVariables(string name, string message) =>
        TestMachine.Error(linux => linux.Session.Variables[name] = "x").ShouldContain(message);

    [TestMethod]
    public void CannotHaveValuesOfSeveralLines() =>
        TestMachine.Error(static linux => linux.Session.Variables["A"] = "x\nLD_PRELOAD=y").ShouldStartWith("'A' has a control character in its value.");

    private static Gen<string> Values => Gen.Char[' ', '~'].Array[0, 12].Select(static letters => new string(letters)).Where(static text => text.Length == 0 || text.Trim() == text);

    /// <summary>Systemd's generator quotes what it prints, as a shell would need it.</summary>
    private static string Unquoted(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        var value = line[(equals + 1)..];
        return line[..(equals + 1)] + (value.StartsWith('"') && value.EndsWith('"') && value.Length > 1
            ? System.Text.RegularExpressions.Regex.Replace(value[1..^1], @"\\(?<letter>.)", "${letter}", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            : value);
    }
}
