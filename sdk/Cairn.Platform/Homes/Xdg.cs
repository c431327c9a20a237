namespace Cairn.Platform;

/// <summary>Where programs that follow the XDG base directory specification look, relative to the home directory.</summary>
public sealed partial class Xdg : OptionSet, IValidatableObject
{
    /// <summary>The directory of configuration. Default: <c>.config</c>.</summary>
    [Default(".config")]
    public partial string Config { get; set; }

    /// <summary>The directory of data. Default: <c>.local/share</c>.</summary>
    [Default(".local/share")]
    public partial string Data { get; set; }

    /// <summary>The directory of what programs remember. Default: <c>.local/state</c>.</summary>
    [Default(".local/state")]
    public partial string State { get; set; }

    /// <summary>The directory of what may be lost. Default: <c>.cache</c>.</summary>
    [Default(".cache")]
    public partial string Cache { get; set; }

    /// <summary>Whether sessions have <c>XDG_CONFIG_HOME</c> and its like even where they are the usual ones. Default: no.</summary>
    public partial bool SetVariables { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from folder in new[] { (nameof(Config), Config), (nameof(Data), Data), (nameof(State), State), (nameof(Cache), Cache) }
        let reason = PathRules.WhyNotRelative(folder.Item2)
        where reason is not null
        select new ValidationResult($"'{PathRules.Printable(folder.Item2)}' cannot be a directory of the home: {reason}.", [folder.Item1]);
}
