namespace Cairn.Secrets.Keys;

/// <summary>Where keys are looked for; the defaults are this process's surroundings.</summary>
public sealed record KeySourceSettings
{
    /// <summary>Reads an environment variable; null if it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The user's home folder; null if there is none.</summary>
    public string? Home { get; init; } = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home ? home : null;

    /// <summary>The machine's own key; null on a computer that is not a machine of a fleet.</summary>
    /// <example><c>/var/lib/cairn/key.txt</c></example>
    public string? MachineKeyFile { get; init; }

    /// <summary>Whether the user's configuration is on macOS, where it is in <c>Library/Application Support</c>.</summary>
    public bool IsMac { get; init; } = OperatingSystem.IsMacOS();

    /// <summary>How long a key command may take.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromMinutes(2);
}
