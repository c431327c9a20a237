using System.Net.Sockets;
using Cairn.Store.Tests.Support;
using Cairn.Store.Trees;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class OddSource : StoreTest
{
    private string Source => Directory.CreateDirectory(Path.Combine(Folder, "source")).FullName;

    [TestMethod]
    public void NamesThePipe()
    {
        var pipe = Path.Combine(Source, "pipe");
        Tool.Run("mkfifo", pipe);

        Refused(Hash).Message.ShouldBe(
            $"CAIRN5004: '{pipe}' is a named pipe, which a store object cannot hold. "
            + "Remove it; regular files, executables, symbolic links and directories are allowed.");
    }

    [TestMethod]
    public void NamesTheSocket()
    {
        var path = Path.Combine(Source, "socket");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));

        Refused(Hash).Message.ShouldStartWith($"CAIRN5004: '{path}' is a socket");
    }

    [TestMethod]
    public void NamesTheDevice() =>
        Refused(() => StoreTree.OnDisk("/dev/null").ComputeHash(Cancellation)).Message.ShouldStartWith("CAIRN5004: '/dev/null' is a character device");

    [TestMethod]
    public void KeepsALinkToADeviceAsALink()
    {
        File.CreateSymbolicLink(Path.Combine(Source, "null"), "/dev/null");

        Hash();
    }

    [TestMethod]
    public void NamesBothFilesThatDifferInCaseOnly()
    {
        Write("source/Readme", "1");
        Write("source/README", "2");
        if (Directory.GetFiles(Source).Length < 2)
        {
            Assert.Inconclusive("This file system cannot hold both files.");
        }

        var error = Refused(Hash);

        error.Id.ShouldBe("CAIRN5006");
        error.Facts.ShouldBe([Path.Combine(Source, "Readme"), "README"]);
    }

    // macOS has no such names.
    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void NamesTheFileWhoseNameIsNotUtf8()
    {
        Tool.Run("sh", "-c", $"touch \"{Source}/$(printf 'bad\\377')\"");

        Refused(Hash).Message.ShouldStartWith($"CAIRN5005: '{Source}/bad\uFFFD' cannot be the name of a file in a store object: it is not UTF-8.");

        // The base library cannot delete it either.
        Tool.Run("rm", "-r", Source);
    }

    [TestMethod]
    public void SaysThatItIsMissing() =>
        Refused(() => StoreTree.OnDisk("/no/such").ComputeHash(Cancellation)).Message.ShouldBe(
            "CAIRN5008: '/no/such' does not exist. Check the path, or build what creates it first.");

    [TestMethod]
    public void SaysThatItChangedWhileItWasRead()
    {
        // A file whose length says 0 and whose content does not.
        if (!File.Exists("/proc/self/status"))
        {
            Assert.Inconclusive("Needs /proc.");
        }

        Refused(() => StoreTree.OnDisk("/proc/self/status").ComputeHash(Cancellation)).Message.ShouldBe(
            "CAIRN5007: '/proc/self/status' changed while it was being read. Stop what writes to it, then build again.");
    }

    [TestMethod]
    [DataRow("", "it is empty")]
    [DataRow("a\0b", "it contains NUL")]
    [DataRow("\uD800", "it is not UTF-8")]
    public void CannotHaveALinkTo(string target, string reason)
    {
        var message = Refused(() => StoreTree.Symlink(target)).Message;

        message.ShouldStartWith("CAIRN5020: '");
        message.ShouldEndWith($"' cannot be the target of a symbolic link: {reason}. Use 1 to 4095 bytes of UTF-8 without NUL.");
    }

    private void Hash() => StoreTree.OnDisk(Source).ComputeHash(Cancellation);
}
