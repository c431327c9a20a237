using Cairn.Store.Files;
using Cairn.Store.Trees;

namespace Cairn.Store.Tests.Support;

/// <summary>A folder of its own for each test, kept when the test fails.</summary>
public abstract class StoreTest
{
    public TestContext TestContext { get; set; } = null!;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("cairn-store-").FullName;

    protected string StoreRoot => Path.Combine(Folder, "store");

    protected CancellationToken Cancellation => TestContext.CancellationToken;

    protected static StoreObjectName Name { get; } = StoreObjectName.Parse("greeting");

    protected static StoreTree Greeting { get; } = new StoreTreeBuilder()
        .Add("bin/hello", StoreTree.Text("#!/bin/sh\necho hello\n", executable: true))
        .Add("share/text", StoreTree.Text("hello\n"))
        .Add("hello", StoreTree.Symlink("bin/hello"))
        .Build();

    [TestCleanup]
    public void RemoveFolder()
    {
        if (TestContext.CurrentTestOutcome == UnitTestOutcome.Passed)
        {
            Disk.DeleteTree(Folder);
        }
    }

    protected LocalStore OpenStore() => LocalStore.Open(StoreRoot);

    /// <summary>A store that does not wait for locks and calls back after each step.</summary>
    private protected LocalStore OpenStore(StoreFaults faults) =>
        new(StoreRoot, state: null, new StoreSettings { Faults = faults, Patience = TimeSpan.Zero });

    protected string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Changes an object behind the store's back, as root could.</summary>
    protected static void Tamper(string file, string text)
    {
        Canonical.SetMode(Path.GetDirectoryName(file)!, Canonical.Writable);
        Canonical.SetMode(file, Canonical.Writable);
        File.WriteAllText(file, text);
        Canonical.SetMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    protected static StoreException Refused(Action action) => Should.Throw<StoreException>(action);
}
