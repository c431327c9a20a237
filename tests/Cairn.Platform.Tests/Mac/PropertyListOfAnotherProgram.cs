using System.Diagnostics;
using Cairn.Platform.Tests.Mac.Support;
using CsCheck;

namespace Cairn.Platform.Tests.Mac;

/// <summary>libplist's <c>plistutil</c>, an independent implementation, judges what is written.</summary>
[TestClass]
public sealed class PropertyListOfAnotherProgram
{
    private const string Program = "plistutil";

    [TestMethod]
    public void SurvivesItsBinaryForm()
    {
        RequireProgram();

        PropertyLists.PlainValues.Sample(
            static value =>
            {
                // A document whose root is a scalar is legal, but not all of that program's versions read one.
                var wrapped = PropertyListValue.Dictionary([new("value", value)]);
                var folder = Directory.CreateTempSubdirectory("cairn-plist-").FullName;
                var (xml, binary, back) = (Path.Combine(folder, "a.plist"), Path.Combine(folder, "b.plist"), Path.Combine(folder, "c.plist"));
                File.WriteAllText(xml, PropertyListWriter.Document(wrapped));

                Converts(xml, binary, "bin").ShouldBeTrue();
                Converts(binary, back, "xml").ShouldBeTrue();

                var isSame = PropertyListReader.ReadDocument(File.ReadAllText(back)).Equals(wrapped);
                if (isSame)
                {
                    Directory.Delete(folder, recursive: true);
                }

                return isSame;
            },
            iter: 60,
            threads: 1);
    }

    [TestMethod]
    public void IsRefusedByItWhenBroken()
    {
        RequireProgram();
        var folder = Directory.CreateTempSubdirectory("cairn-plist-").FullName;
        var xml = Path.Combine(folder, "a.plist");
        File.WriteAllText(xml, PropertyListWriter.Document("text").Replace("</string>", "", StringComparison.Ordinal));

        var isUnderstood = Converts(xml, Path.Combine(folder, "b.plist"), "bin");

        isUnderstood.ShouldBeFalse();
        Directory.Delete(folder, recursive: true);
    }

    // Its exit code is 0 whatever happens; what it says is not.
    private static bool Converts(string source, string target, string format)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, ["-i", source, "-o", target, "-f", format]) { RedirectStandardError = true, UseShellExecute = false })!;
        var complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && complaint.Length == 0 && File.Exists(target);
    }

    private static void RequireProgram()
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(static folder => File.Exists(Path.Combine(folder, Program))))
        {
            Assert.Inconclusive($"{Program} is not on PATH; install libplist's tools to have what is written judged by another program.");
        }
    }
}
