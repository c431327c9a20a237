using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class ManifestOfAMac
{
    private static readonly Action<Darwin>[] s_modules =
    [
        static darwin =>
        {
            darwin.PrimaryUser = "al";
            darwin.Preferences.Dock.Autohide = true;
            darwin.Preferences.Dock.PersistentApps.Add("/Applications/Safari.app");
            darwin.Preferences.Custom["com.example.b"]["x"] = 1;
            darwin.Launchd.Daemons["one"].Script = "true";
            darwin.Launchd.Daemons["one"].EnvironmentVariables["B"] = "2";
            darwin.Applications.Bundles["Zed.app"] = "/opt/cairn/store/zed/Zed.app";
            darwin.Power.DisplaySleep = TimeSpan.FromMinutes(5);
        },
        static darwin =>
        {
            darwin.Preferences.Dock.TileSize = 32;
            darwin.Preferences.Custom["com.example.a"]["x"] = 1.5;
            darwin.Launchd.Daemons["two"].Script = "true";
            darwin.Launchd.Daemons["one"].EnvironmentVariables["A"] = "1";
            darwin.Home["al"].Launchd.Agents["sync"].Script = "true";
            darwin.Homebrew.Enable = true;
            darwin.Homebrew.Casks.Add("ghostty");
            darwin.Homebrew.Environment["HOMEBREW_NO_ANALYTICS"] = "1";
            darwin.Fonts.Add("/opt/cairn/store/inter");
            darwin.Preferences.Global.InterfaceStyle = InterfaceStyle.Light;
        },
    ];

    [TestMethod]
    public void HasTheSameBytesInEachOrderOfModules()
    {
        var one = Support.Mac.Render(s_modules);
        var other = Support.Mac.Render(s_modules.Reverse());

        Bytes(one.Manifest).ShouldBe(Bytes(other.Manifest));
        one.Files.ShouldBe(other.Files);
    }

    [TestMethod]
    public void IsReadBackAsItWas()
    {
        var bytes = Bytes(Support.Mac.Render(s_modules).Manifest);

        var read = Manifest.Parse(bytes, "manifest.json");

        read.ToBytes().ShouldBe(bytes);
        read.Darwin!.Preferences.ShouldContain(static domain => domain.Domain == "NSGlobalDomain" && domain.Values[0].Value == null);
        read.Darwin.LaunchdJobs.Select(static job => job.Label).ShouldBe(["net.cairn.one", "net.cairn.two", "net.cairn.sync"]);
    }

    [TestMethod]
    public void StandsInTheManifestOfTheMachine()
    {
        var root = Support.Mac.Evaluate(s_modules).Root;

        var (manifest, files) = SystemRenderer.RenderFiles(root);

        manifest.Class.ShouldBe(MachineClass.Darwin);
        manifest.Darwin!.PrimaryUser.ShouldBe("al");
        manifest.Darwin.LaunchdJobs.ShouldAllBe(job => files.Files.ContainsKey(job.File));
        files.Files.Keys.ShouldContain(manifest.Darwin.Homebrew!.Brewfile);
    }

    private static byte[] Bytes(DarwinManifest darwin) =>
        new Manifest { Machine = "stibnite", Class = MachineClass.Darwin, System = "osx-arm64", Darwin = darwin }.ToBytes();
}
