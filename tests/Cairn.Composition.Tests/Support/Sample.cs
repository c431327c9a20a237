using System.ComponentModel.DataAnnotations;
using System.ComponentModel;

namespace Cairn.Composition.Tests;

/// <summary>A class with options of every kind; most rows need nothing else.</summary>
internal sealed partial class Sample : ModuleClass, IValidatableObject
{
    public partial int X { get; set; }

    public partial int Y { get; set; }

    public partial int Z { get; set; }

    [Default(0)]
    public partial int Zero { get; set; }

    [Default(1)]
    public partial int One { get; set; }

    public partial int? Maybe { get; set; }

    [Default(null)]
    public partial int? Nothing { get; set; }

    public partial bool Enable { get; set; }

    public partial bool Q { get; set; }

    public partial string Text { get; set; }

    public partial string? Note { get; set; }

    public partial double Real { get; set; }

    public partial Level Level { get; set; }

    public partial object Opaque { get; set; }

    [Range(1, 9)]
    public partial int Small { get; set; }

    [Default(null)]
    public partial int? Min { get; set; }

    public partial int? Max { get; set; }

    [Unique]
    public partial string Only { get; set; }

    [Unique("one place only"), Default(1)]
    public partial int OnlyHere { get; set; }

    [Unique]
    [Range(1, 9)]
    public partial OptionMap<int> OnlyMap { get; set; }

    [ReadOnly(true)]
    public partial int Fixed { get; set; }

    [ReadOnly(true), Default(9)]
    public partial int FixedNine { get; set; }

    public partial OptionList<string> Tags { get; set; }

    [Default("z")]
    public partial OptionList<string> Letters { get; set; }

    public partial OptionList<int> Numbers { get; set; }

    [Range(1, 9)]
    public partial OptionList<int> Smalls { get; set; }

    [MinLength(1)]
    public partial OptionList<int> Some { get; set; }

    public partial OptionList<Server> Servers { get; set; }

    public partial OptionList<Group> Groups { get; set; }

    public partial OptionSetOf<string> Names { get; set; }

    public partial OptionLines Lines { get; set; }

    public partial OptionMap<int> Ports { get; set; }

    [Range(1, 9)]
    public partial OptionMap<int> SmallPorts { get; set; }

    public partial OptionMap<int?> MaybePorts { get; set; }

    public partial OptionMap<string> Words { get; set; }

    public partial Setting Settings { get; set; }

    public partial OptionTable<User> Users { get; }

    [KeyPattern("[a-z]+")]
    public partial OptionTable<User> Members { get; }

    public partial Group Set { get; }

    public partial OptionTable<Node> Nodes { get; }

    public partial Node Inner { get; }

    public partial OptionList<ImportedModule> Default { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Min > Max)
        {
            yield return new ValidationResult("The minimum is above the maximum", [nameof(Min), nameof(Max)]);
        }
    }
}

internal enum Level
{
    Low,
    High,
}

internal sealed partial class User : OptionSet
{
    public partial bool Enable { get; set; }

    [DefaultFrom(nameof(HomeDefault), Text = "/home/<user>")]
    public partial string Home { get; set; }

    public partial int Uid { get; set; }

    [Default(1)]
    public partial int P { get; set; }

    [Default(2)]
    public partial int Q { get; set; }

    [Range(1, 9), Default(1)]
    public partial int Small { get; set; }

    [ReadOnly(true)]
    public partial int Fixed { get; set; }

    public partial int? Maybe { get; set; }

    public partial OptionList<int> Numbers { get; set; }

    public partial OptionMap<int> Ports { get; set; }

    public partial Web Web { get; }

    public partial OptionTable<User> Users { get; }

    private string HomeDefault => $"/home/{RowKey}";
}

internal sealed partial class Web : OptionSet
{
    [Default(80)]
    public partial int Port { get; set; }
}

internal sealed partial class Group : OptionSet
{
    [Default(1)]
    public partial int Nested { get; set; }

    public partial bool Enable { get; set; }

    public partial OptionList<Server> Servers { get; set; }

    public partial OptionMap<int> Ports { get; set; }

    public partial Empty Empty { get; }
}

internal sealed partial class Empty : OptionSet;

internal sealed partial class Server : OptionSet
{
    [Default(80)]
    public partial int Port { get; set; }

    public partial string Host { get; set; }
}

/// <summary>A configuration with modules of its own, in a row or in a group.</summary>
internal sealed partial class Node : ModuleClass
{
    [Default("none")]
    public partial string Name { get; set; }

    [Default("none")]
    public partial string Tag { get; set; }

    public partial bool Enable { get; set; }

    public partial int Port { get; set; }

    [AllowedValues]
    public partial string Bottom { get; set; }

    public partial OptionList<string> Tags { get; set; }

    public partial Setting Settings { get; set; }
}

/// <summary>Defaults that break their own rules.</summary>
internal sealed partial class Broken : ModuleClass
{
    [Range(1, 9), Default(0)]
    public partial int X { get; set; }

    [MinLength(1), Default("")]
    public partial string Y { get; set; }

    [RegularExpression("a+"), Default("b")]
    public partial string Z { get; set; }
}
