namespace Cairn.Shell;

/// <summary>A shell of a home.</summary>
public abstract partial class ShellFeature : ProgramFeature, IValidatableObject
{
    /// <summary>Short names of commands in this shell, by name, beside those of <see cref="Shells"/>; one of the same name wins.</summary>
    public partial OptionMap<string> Aliases { get; set; }

    /// <summary>Lines of the shell's file for interactive sessions.</summary>
    public partial OptionLines Interactive { get; set; }

    /// <summary>Lines for every session, also those without a person in front: keep them quick and silent.</summary>
    public partial OptionLines Always { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => AliasRules.Check(Aliases);

    /// <summary>Gives the aliases of this shell and of all.</summary>
    /// <param name="home">The home.</param>
    /// <returns>Commands by name, sorted.</returns>
    private protected IEnumerable<KeyValuePair<string, string>> AllAliases(Home home) =>
        home.Shells.Aliases.Where(alias => !Aliases.ContainsKey(alias.Key)).Concat(Aliases)
            .Where(static alias => AliasRules.WhyNot(alias.Key, alias.Value) is null)
            .OrderBy(static alias => alias.Key, StringComparer.Ordinal);

    /// <summary>Puts parts into one text, each with a line end, and leaves empty ones out.</summary>
    private protected static string Join(params IEnumerable<string> parts) =>
        string.Concat(parts.Where(static part => part.Length > 0).Select(static part => part + "\n"));
}
