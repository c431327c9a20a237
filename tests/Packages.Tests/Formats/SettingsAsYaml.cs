using Cairn.Programs;

namespace Cairn.Packages.Tests.Formats;

[TestClass]
public class SettingsAsYaml
{
    [TestMethod]
    public void AreInBlockStyle() => YamlText.Write(new Setting
    {
        ["b"] = Setting.List("x", new Setting { ["k"] = 1, ["l"] = Setting.List("y") }, Setting.List()),
        ["a"] = new Setting { ["on"] = true, ["x: y"] = Setting.Null, ["empty"] = new Setting() },
        ["r"] = 1.5,
    }).ShouldBe("""
        a:
          empty: {}
          "on": true
          "x: y": null
        b:
          - "x"
          - k: 1
            l:
              - "y"
          - []
        r: 1.5

        """);

    [TestMethod]
    public void KeepHostileTextInItsPlace() => YamlText.Write(new Setting { ["a"] = "x\nb: !!python/object\u0085\"" }).ShouldBe("""
        a: "x\nb: !!python/object\u0085\""

        """);
}
