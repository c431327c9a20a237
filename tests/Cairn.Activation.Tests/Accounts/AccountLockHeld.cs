using System.Diagnostics;
using System.Runtime.Versioning;
using Cairn.Activation.Accounts;

namespace Cairn.Activation.Tests.Accounts;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
[SupportedOSPlatform("linux")]
public sealed class AccountLockHeld
{
    private const string Program = "import fcntl, sys\nf = open(sys.argv[1], 'a')\nfcntl.lockf(f, fcntl.LOCK_EX)\nprint('held', flush=True)\nsys.stdin.read()\n";

    // It plays the other program.
    [TestMethod]
    [ExecutableCondition("/usr/bin/python3")]
    public void ByAnotherProgramIsNotTaken()
    {
        var path = Path.GetTempFileName();
        using var other = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Program, path]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        other.StandardOutput.ReadLine().ShouldBe("held");

        Should.Throw<ActivationException>(() => AccountLock.Take(path, TimeSpan.Zero, TimeProvider.System))
            .Message.ShouldBe($"CAIRN7071: Another program holds '{path}' and changes accounts. Nothing changed. Wait until it has ended, then try again.");
        other.StandardInput.Close();
        other.WaitForExit();
        AccountLock.Take(path, TimeSpan.Zero, TimeProvider.System).Dispose();
        File.Delete(path);
    }
}
