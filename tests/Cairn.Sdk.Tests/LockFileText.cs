namespace Cairn.Sdk.Tests;

[TestClass]
public class LockFileText
{
    [TestMethod]
    public void HasOneLineForEachPackage() =>
        Lock(new LockedPackage("A", "1.0.0", "stable", "sha512-a+b/c=="), new LockedPackage("B", "2.0.0", null, "sha512-d")).ToText().ShouldBe("""
            {
              "version": 1,
              "machine": "web",
              "class": "Linux",
              "system": "linux-x64",
              "configuration": "sha256:x",
              "fallbacks": [],
              "source": [
                "Local"
              ],
              "packages": [
                { "id": "A", "version": "1.0.0", "channel": "stable", "hash": "sha512-a+b/c==" },
                { "id": "B", "version": "2.0.0", "hash": "sha512-d" }
              ],
              "software": []
            }

            """, StringCompareShould.IgnoreLineEndings);

    [TestMethod]
    public void IsReadAsItWasWritten()
    {
        var file = Path.GetTempFileName();
        var written = Lock(new LockedPackage("A", "1.0.0", "stable", "sha512-a+b/c==")) with { Fallbacks = [new LockedFallback("A", "1.0.0", "source")] };
        written.WriteTo(file);

        var read = ClosureLock.ReadOrNull(file);
        File.Delete(file);

        read.ShouldBe(written);
    }

    [TestMethod]
    public void DiffersInWholeLinesAndNoCommas()
    {
        var locked = Lock(new LockedPackage("A", "1.0.0", null, "a"));

        var text = LockDiagnostics.ChangedText("web", locked, Lock(new LockedPackage("A", "1.0.0", null, "a"), new LockedPackage("B", "2.0.0", "stable", "b")) with { Configuration = "sha256:y" });

        text.ShouldBe("""
            The closure of 'web' is not what its lock file says:
            - "configuration": "sha256:x"
            + "configuration": "sha256:y"
            + { "id": "B", "version": "2.0.0", "channel": "stable", "hash": "b" }
            Build without ClosureLockedMode and commit closure.lock.json, or undo the change.
            """, StringCompareShould.IgnoreLineEndings);
    }

    private static ClosureLock Lock(params LockedPackage[] packages) => ClosureLock.Of("web", "Linux", "linux-x64", "sha256:x", ["Local"], packages);
}
