using Cairn.Programs;

namespace Cairn.Packages.Tests.Formats;

[TestClass]
public class SettingsAsToml
{
    [TestMethod]
    public void HaveValuesBeforeTables() => TomlText.Write(new Setting
    {
        ["z"] = 1,
        ["table"] = new Setting { ["inner"] = new Setting { ["a b"] = "x" }, ["list"] = Setting.List(1, 2), ["real"] = 2.0 },
        ["a"] = new[] { "x", "y" },
        ["empty"] = new Setting(),
        ["rows"] = Setting.List(new Setting { ["k"] = true }, new Setting()),
    }).ShouldBe("""
        a = ["x", "y"]
        rows = [{ k = true }, {}]
        z = 1

        [empty]

        [table]
        list = [1, 2]
        real = 2.0

        [table.inner]
        "a b" = "x"

        """);

    [TestMethod]
    public void KeepHostileTextInItsPlace() => TomlText.Write(new Setting { ["a\"]\n[b"] = "x\"\ny = 1 \\ \u2028\0" }).ShouldBe("""
        "a\"]\n[b" = "x\"\ny = 1 \\ \u2028\u0000"

        """);

    [TestMethod]
    public void WithoutEntriesAreEmpty() => TomlText.Write(new Setting()).ShouldBe("");

    [TestMethod]
    public void WithANullAreRefused() =>
        Should.Throw<FormatException>(static () => TomlText.Write(new Setting { ["a"] = new Setting { ["b"] = Setting.Null } })).Message
            .ShouldBe("TOML has no null, but 'a.b' is null. Leave the key out.");

    [TestMethod]
    public void ThatAreNoMapAreRefused() =>
        Should.Throw<FormatException>(static () => TomlText.Write("x")).Message.ShouldBe("A TOML document is a map, but the setting is \"x\".");
}
