namespace Cairn.Platform;

/// <summary>The <c>[Path]</c> section: which changes of files start a unit. See systemd.path(5).</summary>
public sealed partial class PathSection : SystemdSection
{
    /// <summary>Paths that start the unit as soon as they exist.</summary>
    public partial OptionList<string> PathExists { get; set; }

    /// <summary>Patterns of paths that start the unit as soon as one exists.</summary>
    public partial OptionList<string> PathExistsGlob { get; set; }

    /// <summary>Paths that start the unit when they were changed and closed.</summary>
    public partial OptionList<string> PathChanged { get; set; }

    /// <summary>Paths that start the unit at every write.</summary>
    public partial OptionList<string> PathModified { get; set; }

    /// <summary>Directories that start the unit as soon as something is in them.</summary>
    public partial OptionList<string> DirectoryNotEmpty { get; set; }

    /// <summary>The unit to start. Default: the service with the same name.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial string? Unit { get; set; }

    /// <summary>Whether directories to watch are made. Default: no.</summary>
    public partial bool? MakeDirectory { get; set; }

    /// <summary>The permissions of directories that are made. Default: 0755.</summary>
    public partial UnixFileMode? DirectoryMode { get; set; }

    internal override string Name => "Path";

    internal override void Write(DirectiveList to)
    {
        to.AddCommands(nameof(PathExists), PathExists);
        to.AddCommands(nameof(PathExistsGlob), PathExistsGlob);
        to.AddCommands(nameof(PathChanged), PathChanged);
        to.AddCommands(nameof(PathModified), PathModified);
        to.AddCommands(nameof(DirectoryNotEmpty), DirectoryNotEmpty);
        to.Add(nameof(Unit), Unit);
        to.Add(nameof(MakeDirectory), MakeDirectory);
        to.Add(nameof(DirectoryMode), DirectoryMode);
    }
}
