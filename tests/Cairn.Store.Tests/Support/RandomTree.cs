using CsCheck;
using Cairn.Store.Trees;

namespace Cairn.Store.Tests.Support;

/// <summary>Random trees with the names and sizes that go wrong: padding edges, buffer edges, non-ASCII order.</summary>
internal static class RandomTree
{
    private static readonly Gen<string> Names = Gen.String[Gen.Char["abz.-_ é\uFF5E\n"], 1, 6]
        .Select(Gen.OneOf(Gen.Const(""), Gen.Const("😀"), Gen.Const("ﬀ")), (text, end) => text + end)
        .Where(name => name is not "." and not "..");

    private static readonly Gen<byte[]> Contents = Gen.Frequency(
        (8, Gen.Byte.Array[0, 20]),
        (1, Gen.Int[16_370, 16_400].Select(count => new byte[count])),
        (1, Gen.Int[131_060, 131_090].Select(count => new byte[count])));

    private static readonly Gen<StoreTree> Leaves = Gen.OneOf(
        Gen.Select(Contents, Gen.Bool, (content, executable) => StoreTree.Bytes(content, executable)),
        Names.Select(target => StoreTree.Symlink("../" + target)));

    internal static Gen<StoreTree> Any { get; } = OfDepth(3);

    private static Gen<StoreTree> OfDepth(int depth) =>
        depth == 0 ? Leaves : Gen.Frequency((1, Leaves), (2, Folders(OfDepth(depth - 1))));

    private static Gen<StoreTree> Folders(Gen<StoreTree> children) =>
        Gen.Select(Names, children).Array[0, 5].Select(entries => StoreTree.Folder(
            entries.DistinctBy(entry => entry.Item1, StringComparer.OrdinalIgnoreCase)
                .Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2))));
}
