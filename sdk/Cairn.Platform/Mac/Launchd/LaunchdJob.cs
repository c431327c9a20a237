namespace Cairn.Platform;

/// <summary>
/// A job of launchd: what it runs. The other parts of this class say when, in which surroundings and within which limits.
/// </summary>
/// <remarks>
/// Options have the names of the property list's keys, and what is unset is left out of it. See <c>man launchd.plist</c>.
/// </remarks>
public abstract partial class LaunchdJob : OptionSet
{
    /// <summary>What a name in a table of jobs may be.</summary>
    internal const string NamePattern = "[A-Za-z0-9][A-Za-z0-9._-]*";

    /// <summary>Whether the job is installed at all. Default: true.</summary>
    [Default(true)]
    public partial bool Enable { get; set; }

    /// <summary>
    /// The unique name of the job; its file is called so too. Default: <c>net.cairn.</c> and the name in the table.
    /// </summary>
    [DefaultFrom(nameof(LabelDefault), Text = "net.cairn.<name>")]
    [RegularExpression(NamePattern, ErrorMessage = "must be letters, digits, '.', '_' and '-', as in a file name")]
    public partial string Label { get; set; }

    /// <summary>The executable, an absolute path. Unset: the first of <see cref="ProgramArguments"/>.</summary>
    [AbsolutePath]
    public partial string? Program { get; set; }

    /// <summary>
    /// The arguments, the program itself first. Example: <c>["/usr/bin/caffeinate", "-s"]</c>. Required, unless there is
    /// <see cref="Program"/>, <see cref="Script"/> or <see cref="BundleProgram"/>.
    /// </summary>
    public partial OptionList<string> ProgramArguments { get; set; }

    /// <summary>
    /// Shell text to run instead of a program: <c>/bin/sh -e -c</c> gets it. Not together with <see cref="Program"/> or
    /// <see cref="ProgramArguments"/>. It is readable by everyone, so it must hold no secret.
    /// </summary>
    public partial OptionLines Script { get; set; }

    /// <summary>The executable's path in an app bundle, for jobs that an app registers itself. Rarely needed.</summary>
    public partial string? BundleProgram { get; set; }

    /// <summary>The bundle identifiers of the apps under which System Settings lists the job.</summary>
    public partial OptionSetOf<string> AssociatedBundleIdentifiers { get; set; }

    /// <summary>
    /// Further keys of the property list, and those that Cairn does not type. A key that a typed option writes is an error.
    /// </summary>
    public partial Setting Extra { get; set; }

    private string LabelDefault => $"net.cairn.{RowKey}";
}
