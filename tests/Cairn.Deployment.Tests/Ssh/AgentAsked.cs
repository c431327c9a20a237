using System.Diagnostics;
using System.Text;
using Cairn.Deployment.Ssh;

namespace Cairn.Deployment.Tests.Ssh;

[TestClass]
public sealed class AgentAsked
{
    [TestMethod]
    [DataRow("ed25519", "ssh-ed25519")]
    [DataRow("rsa", "rsa-sha2-512,rsa-sha2-256")]
    public void GivesItsKeysAndSigns(string type, string algorithms)
    {
        using var folder = new TestFolder();
        Run("ssh-keygen", ["-q", "-t", type, "-N", "", "-C", "me@here", "-f", folder["key"]]);
        using var agent = Process.Start(new ProcessStartInfo("ssh-agent", ["-D", "-a", folder["agent"]]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        try
        {
            SpinWait.SpinUntil(() => File.Exists(folder["agent"]), TimeSpan.FromSeconds(10)).ShouldBeTrue();
            Run("ssh-add", ["-q", folder["key"]], ("SSH_AUTH_SOCK", folder["agent"]));

            var key = SshAgent.KeysOf(folder["agent"]).ShouldHaveSingleItem();

            key.Comment.ShouldBe("me@here");
            key.HostKeyAlgorithms.Select(static algorithm => algorithm.Name).ShouldBe(algorithms.Split(','));
            var signature = new AgentReader(key.HostKeyAlgorithms.First().Sign("data"u8.ToArray()));
            Encoding.ASCII.GetString(signature.Bytes()).ShouldBe(algorithms.Split(',')[0]);
            signature.Bytes().Length.ShouldBeGreaterThan(60);
        }
        finally
        {
            agent.Kill();
            agent.WaitForExit();
        }
    }

    [TestMethod]
    public void ThatIsNotThereHasNoKeys()
    {
        SshAgent.KeysOf(null).ShouldBeEmpty();
        SshAgent.KeysOf("/nowhere/agent").ShouldBeEmpty();
    }

    private static void Run(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors);
    }
}
