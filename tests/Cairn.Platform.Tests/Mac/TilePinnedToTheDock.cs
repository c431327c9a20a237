namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class TilePinnedToTheDock
{
    [TestMethod]
    [DataRow("/Applications/Safari.app", DockTileKind.App)]
    [DataRow("/Applications/Safari.app/", DockTileKind.App)]
    [DataRow("/Users/al/notes.txt", DockTileKind.File)]
    [DataRow("/Users/a.l/Downloads", DockTileKind.Folder)]
    public void IsWhatItsPathSuggests(string path, DockTileKind kind) => DockTile.FromPath(path).Kind.ShouldBe(kind);

    [TestMethod]
    public void IsWrittenAsAPathWhenItIsAnApp() => Written(DockTile.App("/Applications/A B.app")).ShouldBe(
        "<dict><key>tile-data</key><dict><key>file-data</key><dict><key>_CFURLString</key><string>/Applications/A B.app</string>"
        + "<key>_CFURLStringType</key><integer>0</integer></dict></dict></dict>");

    [TestMethod]
    public void IsWrittenAsAnAddressWhenItIsAFile() => Written(DockTile.File("/Users/al/a b.txt")).ShouldBe(
        "<dict><key>tile-data</key><dict><key>file-data</key><dict><key>_CFURLString</key><string>file:///Users/al/a%20b.txt</string>"
        + "<key>_CFURLStringType</key><integer>15</integer></dict></dict><key>tile-type</key><string>file-tile</string></dict>");

    [TestMethod]
    public void IsWrittenWithItsLookWhenItIsAFolder() =>
        Written(DockTile.Folder("/Users/al/Downloads", StackOrder.DateAdded, StackIcon.Folder, StackView.Grid)).ShouldBe(
            "<dict><key>tile-data</key><dict><key>arrangement</key><integer>2</integer><key>displayas</key><integer>1</integer>"
            + "<key>file-data</key><dict><key>_CFURLString</key><string>file:///Users/al/Downloads</string><key>_CFURLStringType</key><integer>15</integer></dict>"
            + "<key>showas</key><integer>2</integer></dict><key>tile-type</key><string>directory-tile</string></dict>");

    [TestMethod]
    public void IsWrittenWithoutDataWhenItIsAGap()
    {
        Written(DockTile.Spacer()).ShouldBe("<dict><key>tile-data</key><dict/><key>tile-type</key><string>spacer-tile</string></dict>");
        Written(DockTile.Spacer(isSmall: true)).ShouldBe("<dict><key>tile-data</key><dict/><key>tile-type</key><string>small-spacer-tile</string></dict>");
    }

    private static string Written(DockTile tile) => DockTile.Array([tile]).Items.Single().ToString();
}
