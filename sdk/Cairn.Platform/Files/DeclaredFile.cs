using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>A file that a configuration declares; the row's key is its path.</summary>
public abstract partial class DeclaredFile : OptionSet, IValidatableObject
{
    /// <summary>Whether the file exists. Default: yes. A file that is switched off is treated as if nobody declared it.</summary>
    [Default(true)]
    public partial bool Enable { get; set; }

    /// <summary>The text of the file, in UTF-8. Pieces of several modules are joined by newlines; a newline ends the file.</summary>
    /// <remarks>Exactly one of <see cref="Text"/> and <see cref="Source"/> is given. Text never holds a secret: it is readable in the store.</remarks>
    public partial OptionLines Text { get; set; }

    /// <summary>Where the content comes from, when it is not <see cref="Text"/>: bytes, an embedded resource, or a path on the machine.</summary>
    public partial FileSource? Source { get; set; }

    /// <summary>The permissions of the file. Default: 0644. Giving them makes the file a copy.</summary>
    /// <example><c>UnixFileMode.FromOctal("0640")</c></example>
    public partial UnixFileMode? Mode { get; set; }

    /// <summary>How the file comes to its place. Default: a copy when it has permissions or an owner of its own, else a link into the store.</summary>
    /// <remarks>
    /// <c>Seed</c> puts a file there once and leaves it to its user. <c>Merge</c> sets the keys of a JSON object in a file that programs
    /// write too, and takes them back when they are no longer declared.
    /// </remarks>
    [DefaultFrom(nameof(DefaultPlacement), Text = "Copy with a Mode or an owner of its own, otherwise Link")]
    public partial FilePlacement Placement { get; set; }

    /// <summary>What happens when something that Cairn did not create lies at the path. Default: the activation is refused.</summary>
    [Default(OccupiedPath.Refuse)]
    public partial OccupiedPath WhenOccupied { get; set; }

    /// <summary>SHA-256 values, in lower-case hex, of contents that may be replaced without a question: what a vendor ships.</summary>
    [RegularExpression("[0-9a-f]{64}")]
    public partial OptionSetOf<string> KnownHashes { get; set; }

    /// <summary>A shell script that runs once after the file changed. Default: none.</summary>
    public partial OptionLines OnChange { get; set; }

    internal virtual bool HasOwner => false;

    internal virtual bool IsExecutable => Mode is { } mode && mode.HasFlag(UnixFileMode.UserExecute);

    private FilePlacement DefaultPlacement => Mode is null && !HasOwner ? FilePlacement.Link : FilePlacement.Copy;

    /// <inheritdoc/>
    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var shown = PathRules.Printable(RowKey);
        if (PathRules.WhyNotRelative(RowKey) is { } reason)
        {
            yield return new ValidationResult($"'{shown}' cannot be the path of a file: {reason}.", [nameof(Text)]);
        }

        if (!Enable)
        {
            yield break;
        }

        if (Text.HasValue == Source is not null)
        {
            yield return new ValidationResult(
                Source is null ? $"'{shown}' has no content. Set Text or Source." : $"'{shown}' has both Text and Source. Keep one of them.",
                [nameof(Text), nameof(Source)]);
        }

        if (Placement == FilePlacement.Merge && Content() is { } content && !SettingsText.IsObject(content))
        {
            yield return new ValidationResult(
                $"'{shown}' cannot be merged: its content is no JSON object. Write one, or choose another Placement.", [nameof(Text), nameof(Source), nameof(Placement)]);
        }

        if (Placement != FilePlacement.Link && Source is { MachinePath: { } path })
        {
            yield return new ValidationResult(
                $"'{shown}' cannot be a copy of '{path}', which is known only on the machine. Leave Mode, owner and Placement out to link it, or give its content.",
                [nameof(Placement), nameof(Source), nameof(Mode)]);
        }
    }

    /// <summary>Gives the content that travels in the closure; null when the file is a link to a path on the machine.</summary>
    internal ReadOnlyMemory<byte>? Content()
    {
        if (Source is null)
        {
            return FileSource.Text(Lines.Ended(Text.ToString())).Content;
        }

        // Without the null written out it would become an empty memory.
        return Source.MachinePath is null ? Source.Content : (ReadOnlyMemory<byte>?)null;
    }
}
