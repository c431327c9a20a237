using System.Diagnostics;

namespace Cairn.Store.Tests.Support;

/// <summary>Programs that tests compare with, or that do what the base library cannot.</summary>
internal static class Tool
{
    internal static string NixHash(params string[] arguments)
    {
        if (!IsOnPath("nix-hash"))
        {
            Assert.Inconclusive("nix-hash is not on PATH; the literal hashes in this project were printed by it.");
        }

        return Run("nix-hash", arguments).Trim();
    }

    internal static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
        return output;
    }

    internal static string Mode(string path) => Run("stat", OperatingSystem.IsMacOS() ? ["-f", "%Lp", path] : ["-c", "%a", path]).Trim();

    private static bool IsOnPath(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
