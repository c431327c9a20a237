using System.Text.Json;
using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class DocumentationOfOptions
{
    [TestMethod]
    public void SaysEverythingThatTheDeclarationSays()
    {
        var set = Document("""
            namespace N;
            /// <summary>The <c>OpenSSH</c> daemon;
            /// see <see cref="Level"/>.</summary>
            public sealed partial class OpenSsh : Feature, IModule<Linux>, IModule<Darwin>
            {
                /// <summary>TCP "ports" to listen on \ answer.</summary>
                /// <remarks>Ignored when <see langword="null"/>. <para>See <see href="https://example.net/x.y"/>.</para></remarks>
                /// <example>
                /// Two ports:
                /// <code>
                /// linux.OpenSsh.Ports =
                ///     [22, 2222];
                /// </code>
                /// </example>
                [Default(22, 23), Range(0.5, 65535.0), RegularExpression("\"\\d+\"")]
                public partial OptionList<int> Ports { get; set; }
                public void Configure(Linux target) { }
                public void Configure(Darwin target) { }
            }
            public enum Level { Low, High }
            """)[0];

        set.GetProperty("type").GetString().ShouldBe("N.OpenSsh");
        set.GetProperty("base").GetString().ShouldBe("Cairn.Composition.Feature");
        set.GetProperty("summary").GetString().ShouldBe("The `OpenSSH` daemon; see `Level`.");
        Texts(set.GetProperty("memberOf")).ShouldBe(["Cairn.Platform.Darwin", "Cairn.Platform.Linux"]);
        var ports = set.GetProperty("options")[0];
        ports.GetProperty("name").GetString().ShouldBe("Ports");
        ports.GetProperty("kind").GetString().ShouldBe("List");
        ports.GetProperty("type").GetString().ShouldBe("list of int");
        ports.GetProperty("element").GetString().ShouldBe("int");
        ports.GetProperty("default").GetString().ShouldBe("[22, 23]");
        ports.GetProperty("summary").GetString().ShouldBe("TCP \"ports\" to listen on \\ answer.");
        ports.GetProperty("remarks").GetString().ShouldBe("Ignored when `null`. See `https://example.net/x.y`.");
        ports.GetProperty("example").GetString().ShouldBe("Two ports:\n```csharp\nlinux.OpenSsh.Ports =\n    [22, 2222];\n```");
        Texts(ports.GetProperty("rules")).ShouldBe(["between 0.5 and 65535 (both inclusive)", "matching \"\\\"\\\\d+\\\"\""]);
        ports.GetProperty("file").GetString().ShouldBe("File0.cs");
        ports.GetProperty("line").GetInt32().ShouldBe(16);
        ports.GetProperty("readOnly").GetBoolean().ShouldBeFalse();
        ports.GetProperty("hidden").GetBoolean().ShouldBeFalse();
    }

    [TestMethod]
    [DataRow("public partial string X { get; set; }", "string", null)]
    [DataRow("public partial string? X { get; set; }", "null or string", "null")]
    [DataRow("public partial bool X { get; set; }", "bool", "false")]
    [DataRow("[Default(Level.High)] public partial Level X { get; set; }", "one of Low, High", "High")]
    [DataRow("[Default(\"a\\nb\\u0001\")] public partial string X { get; set; }", "string", "\"a\\nb\\u0001\"")]
    [DataRow("[Default(1.5)] public partial double X { get; set; }", "double", "1.5")]
    [DataRow("[DefaultFrom(nameof(D), Text = \"/home/<user>\")] public partial string X { get; set; } private string D => \"\";", "string", "/home/<user>")]
    [DataRow("[DefaultFrom(nameof(D))] public partial string X { get; set; } private string D => \"\";", "string", "computed")]
    [DataRow("public partial OptionMap<Level> X { get; set; }", "map of one of Low, High", "{}")]
    [DataRow("[RowName(\"user\")] public partial OptionTable<User> X { get; }", "table of User", "{}")]
    [DataRow("public partial User X { get; }", "option set", null)]
    [DataRow("public partial OptionLines? X { get; set; }", "lines", "null")]
    [DataRow("public partial Setting X { get; set; }", "settings", "{}")]
    public void NamesTypeAndDefault(string option, string type, string? defaultText)
    {
        var documented = Document($"public enum Level {{ Low, High }} public sealed partial class Set : OptionSet {{ {option} }}")[0].GetProperty("options")[0];

        documented.GetProperty("type").GetString().ShouldBe(type);
        (documented.TryGetProperty("default", out var found) ? found.GetString() : null).ShouldBe(defaultText);
    }

    [TestMethod]
    public void LeavesOutWhatWasRemoved() =>
        Document("public sealed partial class Set : OptionSet { [Removed(\"Gone.\")] public partial int X { get; set; } }")[0].GetProperty("options").GetArrayLength().ShouldBe(0);

    [TestMethod]
    public void NamesFilesInTheProject()
    {
        var project = TestProject.Of("public sealed partial class Set : OptionSet { public partial int X { get; set; } }") with { Name = "Test" };
        var nested = project with { Sources = [("/repo/Test/Folder/Set.cs", project.Sources[0].Text)] };

        var documented = Read(nested.WithProperty("ProjectDir", "/repo/Test/"))[0].GetProperty("options")[0];

        documented.GetProperty("file").GetString().ShouldBe("Folder/Set.cs");
    }

    [TestMethod]
    public void MayBeMalformed() =>
        Document("/// <summary>Not <b closed.</summary>\npublic sealed partial class Set : OptionSet;")[0].TryGetProperty("summary", out _).ShouldBeFalse();

    private static JsonElement Document(string source) => Read(TestProject.Of(source));

    private static JsonElement Read(TestProject project)
    {
        const string Reader = """
            public static class Test
            {
                public static string Run() => ((System.Reflection.AssemblyMetadataAttribute)typeof(Test).Assembly
                    .GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false).Single(a => ((System.Reflection.AssemblyMetadataAttribute)a).Key == "Cairn.Options")).Value!;
            }
            """;
        var read = project with { Sources = project.Sources.Add(("/repo/Test/Test.cs", Reader)), Documentation = Microsoft.CodeAnalysis.DocumentationMode.Parse };
        return JsonDocument.Parse((string)read.Run().Build().Call()!).RootElement;
    }

    private static IEnumerable<string?> Texts(JsonElement array) => array.EnumerateArray().Select(static item => item.GetString());
}
