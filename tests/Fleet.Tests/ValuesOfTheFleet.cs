using System.Diagnostics;
using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;

namespace Cairn.Fleet.Tests;

[TestClass]
public sealed class ValuesOfTheFleet(TestContext context)
{
    [TestMethod]
    [Description("The real command line, over the repository as it is, without any key.")]
    public void AreThereCurrentAndEncryptedForWhomTheyShouldBe()
    {
        var start = new ProcessStartInfo("dotnet", [EvaluatedMachine.CommandLine, "vars", "check"]) { WorkingDirectory = EvaluatedMachine.RepositoryRoot, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("SOPS_", StringComparison.Ordinal) || name.StartsWith("MSBuild", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(Path.GetTempPath(), "no-keys");
        using var check = Process.Start(start)!;
        var errors = check.StandardError.ReadToEndAsync(context.CancellationToken);
        var output = check.StandardOutput.ReadToEnd();
        check.WaitForExit();

        output.Trim().ShouldBe("Every value exists, is current, and is encrypted for whom it should be.", errors.GetAwaiter().GetResult());
        check.ExitCode.ShouldBe(0);
    }

    [TestMethod]
    [Description("The admin's key is public, so that anybody can try; a secret that it does not open is lost.")]
    public void OpenForTheKeyThatIsPublic()
    {
        var path = Path.Combine(EvaluatedMachine.RepositoryRoot, "tests", "throw-away-admin-key.txt");
        using var key = IdentityFile.Parse(File.ReadAllBytes(path), path).Single();
        var secrets = Directory.GetFiles(Path.Combine(EvaluatedMachine.RepositoryRoot, "hosts"), "*.sops", SearchOption.AllDirectories);

        secrets.Length.ShouldBeGreaterThan(20);
        foreach (var secret in secrets)
        {
            using var content = SopsFile.Parse(File.ReadAllBytes(secret), SopsFormat.Binary, secret).Decrypt([key]);
            content.Length.ShouldBeGreaterThan(0, secret);
        }
    }

    [TestMethod]
    [DataRow("cinnabar")]
    [DataRow("stibnite")]
    public void ReachTheirMachineEncrypted(string machine)
    {
        var evaluated = EvaluatedMachine.Of(machine);
        var secret = evaluated.Manifest.Secrets!.Single(static secret => secret.Name == "ssh-host-key/ssh_host_ed25519_key");

        var committed = File.ReadAllText(Path.Combine(EvaluatedMachine.RepositoryRoot, $"hosts/{machine}/vars/{secret.Name}.sops"));
        evaluated.Read(secret.Source).ShouldBe(committed);
        evaluated.Read("etc/ssh/ssh_known_hosts").ShouldContain("@cert-authority cinnabar,");
    }
}
