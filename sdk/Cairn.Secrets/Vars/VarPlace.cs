namespace Cairn.Secrets.Vars;

/// <summary>Where the files of a generator are: with a machine, or with the fleet when machines share them.</summary>
/// <param name="Machine">The machine; null for a shared generator.</param>
/// <param name="Generator">The generator's name.</param>
public readonly record struct VarPlace(string? Machine, string Generator) : IComparable<VarPlace>
{
    /// <summary>How files of secrets end; what comes before is the name.</summary>
    public const string SecretSuffix = ".sops";

    /// <summary>The file that records what a generator's values were made from.</summary>
    public const string ValidationFile = ".validation";

    /// <summary>Where machines that share generators keep them: the folder of the fleet.</summary>
    public const string FleetFolder = "fleet";

    /// <summary>The folder of a machine's generators, in its own.</summary>
    public const string VarsFolder = "vars";

    /// <summary>Gets the folder, from the one that holds all machines.</summary>
    /// <example><c>cinnabar/vars/ssh-host-key</c></example>
    public string Folder => $"{Machine ?? FleetFolder}/{VarsFolder}/{Generator}";

    /// <summary>Gets the path of a file, from the folder that holds all machines.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="isSecret">Whether it is encrypted.</param>
    /// <returns>The path.</returns>
    public string FileOf(string file, bool isSecret) => $"{Folder}/{file}{(isSecret ? SecretSuffix : "")}";

    /// <summary>Says what is wrong with the name of a generator, a file or a prompt, all of which name files.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Why it cannot be used; null if it can.</returns>
    public static string? WhyNotName(string name) =>
        name.Length is 0 or > MaxName ? $"must have 1 to {MaxName} characters"
        : !char.IsAsciiLetterOrDigit(name[0]) && name[0] != '_' ? "must start with a letter, a digit or '_'"
        : !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '@') ? "must consist of letters, digits, '.', '_', '-', '+' and '@'"
        : name.EndsWith(SecretSuffix, StringComparison.OrdinalIgnoreCase) ? $"must not end with '{SecretSuffix}', which marks encrypted files"
        : name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) ? "must not end with '.cs', which the compiler would take for a source"
        : null;

    private const int MaxName = 100;

    /// <inheritdoc/>
    public int CompareTo(VarPlace other) =>
        (Machine is null).CompareTo(other.Machine is null) is not 0 and var shared ? -shared
        : string.CompareOrdinal(Machine, other.Machine) is not 0 and var machine ? machine
        : string.CompareOrdinal(Generator, other.Generator);

    /// <summary>Gives the machine, if there is one, and the generator.</summary>
    /// <returns>As people write it: <c>cinnabar/ssh-host-key</c>, <c>shared/ssh-authority</c>.</returns>
    public override string ToString() => $"{Machine ?? "shared"}/{Generator}";

    /// <summary>Orders shared ones first, then by machine, then by name.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(VarPlace left, VarPlace right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(VarPlace left, VarPlace right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(VarPlace left, VarPlace right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(VarPlace left, VarPlace right) => left.CompareTo(right) >= 0;
}
