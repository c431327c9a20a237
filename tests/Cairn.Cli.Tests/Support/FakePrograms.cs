using System.Text;
using Cairn.Cli.Vars;
using Cairn.Secrets;
using Cairn.Secrets.Certificates;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Tests.Support;

/// <summary>Machines whose generators write what they read, and a number that is never the same.</summary>
internal sealed class FakePrograms : IVarPrograms
{
    private int _number;

    internal Dictionary<string, List<GeneratorDescription>> Machines { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets what was asked: <c>describe a</c>, <c>run a/key</c>.</summary>
    internal List<string> Calls { get; } = [];

    /// <summary>Gets or sets what a generator fails with.</summary>
    internal string? Error { get; set; }

    /// <summary>Gets or sets the time, in which certificates begin.</summary>
    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets how long certificates are good for.</summary>
    internal TimeSpan CertificateLife { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Gets a text that all secrets contain.</summary>
    internal const string Marker = "MARKED-SECRET-e3b0c442";

    internal static GeneratorDescription Generator(string name, bool shared = false, bool used = true) => new(name, $"Test.{name}", shared, used) { Files = [new("secret", true, true, FinalNewline.AsGiven), new("value.pub", false, false, FinalNewline.Present)] };

    public Task<MachineVars> DescribeAsync(string machine, CancellationToken cancellation)
    {
        Calls.Add($"describe {machine}");
        return Task.FromResult(MachineVars.Parse(new MachineVars(machine, Machines[machine]).ToBytes(), machine));
    }

    public Task<GeneratorResult> RunAsync(string machine, string generator, GeneratorRequest request, CancellationToken cancellation)
    {
        Calls.Add($"run {machine}/{generator}");
        if (Error is not null)
        {
            return Task.FromResult(new GeneratorResult([], Error));
        }

        var description = Machines[machine].Find(known => known.Name == generator)!;
        var read = string.Join('+', request.Answers.Select(answer => $"{answer.Name}={Text(answer.Content)}").Concat(request.Dependencies.Where(value => value.File.EndsWith("pub", StringComparison.Ordinal)).Select(value => $"{value.Place}:{Text(value.Content).Trim()}")));
        var number = ++_number;
        return Task.FromResult(new GeneratorResult([.. description.Files.Select(file => new NamedSecret(file.Name, SecretBytes.FromText(Content(file, number, read, request))))], Error: null));
    }

    private string Content(VarFileDescription file, int number, string read, GeneratorRequest request) =>
        request.Answers.FirstOrDefault(answer => answer.Name == file.Name) is { } persisted ? Text(persisted.Content)
        : file.IsCertificate ? Certificate()
        : file.IsSecret ? $"{Marker} {number} {read}" : $"{number}[{read}]\n";

    private string Certificate()
    {
        using var authority = CertificateAuthority.Create("test", Clock.GetUtcNow(), Clock.GetUtcNow() + CertificateLife);
        return authority.CertificatePem;
    }

    private static string Text(SecretBytes content) => Encoding.UTF8.GetString(content.Span);
}
