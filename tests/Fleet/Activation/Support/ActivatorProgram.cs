using System.Diagnostics;
using System.Reflection;

namespace Cairn.Fleet.Activation.Tests.Support;

/// <summary>The activator as closures have it: one program that needs nothing of its machine. As machine code where there is a linker, which is how it is released.</summary>
internal static class ActivatorProgram
{
    private static readonly Lazy<string> s_folder = new(Publish);

    private static bool HasLinker => Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    internal static string Folder => s_folder.Value;

    internal static string Metadata(string key) => typeof(ActivatorProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private static string Publish()
    {
        var root = Metadata("RepositoryRoot");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = root, RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments = ["build", "packages/cairn-activator", "-t:PublishPayloads", "-p:PayloadSystem=linux-x64", $"-p:NativeActivator={HasLinker}", $"-p:ArtifactsPath={Metadata("ArtifactsPath")}"];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What the test runner sets for itself must not reach the build.
        foreach (var name in start.Environment.Keys.Where(static key => key.StartsWith("MSBuild", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        // A build node that stays for the next build would keep the pipe open that is read to its end.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, text);
        return Path.Combine(Metadata("ArtifactsPath"), $"obj/cairn-activator/published/linux-x64{(HasLinker ? "-native" : "")}/files");
    }
}
