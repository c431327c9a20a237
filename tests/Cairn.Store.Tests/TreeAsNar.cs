using Cairn.Store.Archives;
using Cairn.Store.Tests.Support;
using Cairn.Store.Trees;
using CsCheck;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class TreeAsNar : StoreTest
{
    private static readonly StoreTree Known = new StoreTreeBuilder()
        .Add("bin/hi", StoreTree.Text("#!/bin/sh\necho hi\n", executable: true))
        .Add("empty", StoreTree.Folder([]))
        .Add("motd", StoreTree.Text("motd\n"))
        .Add("run", StoreTree.Symlink("bin/hi"))
        .Add("nothing", StoreTree.Text(""))
        .Add("é", StoreTree.Text("x"))
        .Build();

    // Printed by nix-hash --type sha256 --base32.
    [TestMethod]
    public void HasTheHashThatNixPrints()
    {
        StoreTree.Text("hello").ComputeHash(Cancellation).ToBase32().ShouldBe("0sg9f58l1jj88w6pdrfdpj5x9b1zrwszk84j81zvby36q9whhhqa");
        StoreTree.Text("hello", executable: true).ComputeHash(Cancellation).ToBase32().ShouldBe("1pm3sl0kwg6q94zcndf65j7zh0j368wjfw27v9kx96pb2bwi9y4w");
        StoreTree.Folder([]).ComputeHash(Cancellation).ToBase32().ShouldBe("0sjjj9z1dhilhpc8pq4154czrb79z9cm044jvn75kxcjv6v5l2m5");
        StoreTree.Symlink("../x/y").ComputeHash(Cancellation).ToBase32().ShouldBe("0bdrck3d227adsb5llpkn6ad6myn19gxkjm37k0frwdzqsnjm0gz");
        Known.ComputeHash(Cancellation).ToBase32().ShouldBe("05x50823kv073ch9cqhks9va4jia7fhylznpnxb9wly90g2vrxsz");
    }

    [TestMethod]
    public void HasTheSameHashOnDiskAndInNix() =>
        RandomTree.Any.Sample(
            tree =>
            {
                var path = Path.Combine(Folder, Guid.NewGuid().ToString("N"));
                var archive = ToNar(tree);

                var unpacked = NarArchive.Unpack(new MemoryStream(archive), path, Cancellation);

                unpacked.Hash.ShouldBe(tree.ComputeHash(Cancellation));
                unpacked.Size.ShouldBe(archive.Length);
                StoreTree.OnDisk(path).ComputeHash(Cancellation).ShouldBe(unpacked.Hash);
                ToNar(StoreTree.OnDisk(path)).ShouldBe(archive);
            },
            iter: 60);

    [TestMethod]
    public void HasTheHashOfNixForRandomTrees() =>
        RandomTree.Any.Sample(
            tree =>
            {
                var path = Path.Combine(Folder, Guid.NewGuid().ToString("N"));
                var unpacked = NarArchive.Unpack(new MemoryStream(ToNar(tree)), path, Cancellation);

                Tool.NixHash("--type", "sha256", "--base32", path).ShouldBe(unpacked.Hash.ToBase32());
                Tool.NixHash("--type", "sha256", "--base32", "--truncate", path).ShouldBe(unpacked.Hash.ToDigest());
            },
            iter: 20);

    [TestMethod]
    public void DoesNotDependOnTimesAndOtherModes()
    {
        var file = Write("tree/file", "text");
        var before = StoreTree.OnDisk(Path.Combine(Folder, "tree")).ComputeHash(Cancellation);

        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        Tool.Run("chmod", "0640", file);

        StoreTree.OnDisk(Path.Combine(Folder, "tree")).ComputeHash(Cancellation).ShouldBe(before);
    }

    [TestMethod]
    public void DependsOnTheExecutableBitNamesAndTargets()
    {
        ContentHash[] hashes =
        [
            One("a", StoreTree.Text("x")), One("b", StoreTree.Text("x")), One("a", StoreTree.Text("x", executable: true)),
            One("a", StoreTree.Text("y")), One("a", StoreTree.Symlink("x")), One("a", StoreTree.Symlink("y")), One("a", StoreTree.Folder([])),
        ];

        hashes.Distinct().Count().ShouldBe(hashes.Length);

        ContentHash One(string name, StoreTree tree) => StoreTree.Folder([KeyValuePair.Create(name, tree)]).ComputeHash(Cancellation);
    }

    [TestMethod]
    public void OrdersNamesByUtf8Bytes()
    {
        // In UTF-16 the emoji (a surrogate pair) would come first.
        var archive = ToNar(StoreTree.Folder([KeyValuePair.Create("😀", StoreTree.Text("")), KeyValuePair.Create("\uFF5E", StoreTree.Text(""))]));

        archive.AsSpan().IndexOf("\uFF5E"u8).ShouldBeLessThan(archive.AsSpan().IndexOf("😀"u8));
    }

    [TestMethod]
    public void LeavesWhatFollowsInTheStream()
    {
        var stream = new MemoryStream([.. ToNar(Known), 42]);

        NarArchive.Unpack(stream, Path.Combine(Folder, "out"), Cancellation);

        stream.ReadByte().ShouldBe(42);
    }

    private byte[] ToNar(StoreTree tree)
    {
        var stream = new MemoryStream();
        NarArchive.Write(tree, stream, Cancellation);
        return stream.ToArray();
    }
}
