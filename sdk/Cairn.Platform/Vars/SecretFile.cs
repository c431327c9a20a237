using Cairn.Secrets.Vars;
using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>A secret that a generator makes. In git it is encrypted; on machines it is a file in memory.</summary>
/// <remarks>What is said here is what the generator suggests; <see cref="OnMachine"/> changes it for one machine.</remarks>
/// <param name="name">Its name.</param>
/// <example><c>public SecretFile Token { get; } = new("token") { Mode = UnixFileMode.UserRead };</c></example>
public sealed class SecretFile(string name) : VarFile(name)
{
    /// <summary>Gets the user who owns the file. Default: root.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets the group of the file. Default: root's.</summary>
    public string? Group { get; init; }

    /// <summary>Gets the permissions. Default: 0400.</summary>
    public UnixFileMode Mode { get; init; } = UnixFileMode.UserRead;

    /// <summary>Gets a value indicating whether the machines that use it get it. Default: yes. If not, only admins can read it.</summary>
    public bool Deploy { get; init; } = true;

    /// <summary>Gets what needs it, which decides when it is decrypted. Default: services.</summary>
    public SecretPhase NeededFor { get; init; }

    /// <summary>Gets the units to restart after it changed, with their suffix.</summary>
    public IReadOnlyList<string> RestartUnits { get; init; } = [];

    /// <summary>Gets the units to reload after it changed, with their suffix.</summary>
    public IReadOnlyList<string> ReloadUnits { get; init; } = [];

    /// <summary>Gets the absolute path on the machine.</summary>
    /// <exception cref="InvalidOperationException">Machines do not get the file.</exception>
    public string Path => Deploy
        ? SecretPaths.Of(NeededFor, Use.IsOnDarwin, FullName)
        : throw new InvalidOperationException($"'{FullName}' has no path on machines: its generator says 'Deploy = false'. Use a file that is deployed.");

    /// <summary>Gets the file on the machine that uses it: its owner, its permissions, and the units that depend on it.</summary>
    /// <example><c>token.File.OnMachine.RestartUnits.Add("web.service");</c></example>
    public DeployedSecret OnMachine => Use.Row is { } row ? row.Secrets[Name] : throw new InvalidOperationException(
        $"'{FullName}' can be changed only where it is used. Write it on what 'Vars.Use' returned.");

    /// <summary>Gets what stands for the content in a template of <see cref="Vars.Templates"/>.</summary>
    public string Placeholder => SecretPlaceholder.Of(FullName);

    internal string FullName => $"{Generator.Name}/{Name}";

    /// <summary>Makes the path on the machine the source of a file: <c>linux.Etc["x"].Source = token.File;</c>.</summary>
    /// <param name="file">The secret.</param>
    public static implicit operator FileSource(SecretFile file) => file.ToFileSource();

    /// <summary>Gives the path on the machine as the source of a file.</summary>
    /// <returns>The source.</returns>
    public FileSource ToFileSource() => FileSource.Path(Path);

    /// <summary>Gives the path on the machine, for texts of settings.</summary>
    /// <returns>The value of <see cref="Path"/>.</returns>
    public override string ToString() => Path;

    internal override VarFileDescription Describe() => new(Name, IsSecret: true, Deploy, Newline);
}
