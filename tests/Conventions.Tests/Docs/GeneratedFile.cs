namespace Cairn.Conventions.Tests.Docs;

/// <summary>A file of the repository that is made from the code.</summary>
internal static class GeneratedFile
{
    /// <summary>Fails when the file is not what the code makes of it; writes it when CAIRN_UPDATE_DOCS is set.</summary>
    internal static void ShouldBeCurrent(string path, string text)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("CAIRN_UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        File.Exists(file).ShouldBeTrue($"'{path}' is missing. Run the tests with CAIRN_UPDATE_DOCS=1 to write it.");
        File.ReadAllText(file).ShouldBe(text, $"'{path}' is not what the code says. Run the tests with CAIRN_UPDATE_DOCS=1 and commit it.");
    }
}
