using System.Text.Json;
using Cairn.Composition;
using Cairn.Generated;

namespace Cairn.Platform.Tests.Programs;

[TestClass]
public sealed class OptionsSearched
{
    [TestMethod]
    public void ByAPathAreThatOne() => Paths("TimeZone").ShouldBe(["TimeZone"]);

    [TestMethod]
    public void ByAPathInOtherLettersAreThatOne() => Paths("timezone").ShouldBe(["TimeZone"]);

    [TestMethod]
    [Description("Those of rows that exist, whether somebody defines them or not; of rows that do not there are none.")]
    public void ByThePathOfARowAreWhatIsInIt()
    {
        var paths = Paths("Etc[\"motd\"]");

        paths.ShouldContain("Etc[\"motd\"].Text");
        paths.ShouldContain("Etc[\"motd\"].Mode");
        paths.ShouldAllBe(static path => path.StartsWith("Etc[\"motd\"].", StringComparison.Ordinal));
        Paths("Etc[\"issue\"]").ShouldBeEmpty();
    }

    [TestMethod]
    public void ByATextAreThoseThatAreDescribedByIt()
    {
        Paths("IANA").ShouldContain("TimeZone");
        Paths("no such text anywhere").ShouldBeEmpty();
    }

    [TestMethod]
    public void AreAllWithoutAText()
    {
        var paths = Paths(null);

        paths.ShouldContain("TimeZone");
        paths.ShouldContain("Locale");
        paths.ShouldBeUnique();
    }

    [TestMethod]
    [Description("One is shown with all that is known of it; of several there is a line each and what they are.")]
    public void AreShownWithWhatTheyAre()
    {
        var option = Find("TimeZone").Single();
        var text = Text([option]);

        text.ShouldStartWith("TimeZone = \"Europe/Paris\"\n  type      ");
        text.ShouldContain("  what      The time zone, by its name in the IANA database. Default: null, which leaves the machine's as it is.\n");
        text.ShouldContain("  default   null\n");
        text.ShouldContain("  example   `Europe/Berlin`\n");
        text.ShouldContain($"{nameof(OptionsSearched)}.cs(");
        Text([option, option]).ShouldStartWith("TimeZone = \"Europe/Paris\"\n    The time zone, by its name");
    }

    [TestMethod]
    public void AsJsonHaveTheirDefinitions()
    {
        using var output = new StringWriter();

        OptionsText.WriteJson(Find("TimeZone"), output);

        using var document = JsonDocument.Parse(output.ToString());
        var option = document.RootElement[0];
        option.GetProperty("option").GetString().ShouldBe("TimeZone");
        option.GetProperty("default").GetString().ShouldBe("null");
        option.GetProperty("summary").GetString()!.ShouldContain("IANA");
        option.GetProperty("definitions").EnumerateArray().Select(static definition => definition.GetProperty("location").GetString()).ShouldContain(static place => place!.Contains($"{nameof(OptionsSearched)}.cs("));
    }

    private static List<string> Paths(string? text) => [.. Find(text).Select(static found => found.Option.Path)];

    private static IReadOnlyList<FoundOption> Find(string? text)
    {
        var registry = new ModuleRegistry();
        Modules_Cairn_Platform.Register(registry);
        registry.Add(new Cinnabar());
        var machine = new Machine("cinnabar", HostSystem.LinuxX64);
        return new MachineEvaluator<Linux>(machine, [machine], registry).Find(text);
    }

    private static string Text(IReadOnlyList<FoundOption> options)
    {
        using var output = new StringWriter();
        OptionsText.Write(options, output);
        return output.ToString();
    }

    private sealed class Cinnabar : IModule<Linux>
    {
        public void Configure(Linux target)
        {
            target.TimeZone = "Europe/Paris";
            target.Etc["motd"].Text = "hello";
        }
    }
}
