using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Cairn.Composition.Tests.Docs;

/// <summary>Says how the documentation of options looks.</summary>
internal sealed partial class Documented : ModuleClass
{
    /// <summary>A number.</summary>
    public partial int Number { get; set; }

    /// <summary>A text. Extra text.</summary>
    public partial string Text { get; set; }

    /// <summary>A flag.</summary>
    public partial bool Flag { get; set; }

    /// <summary>A positive number.</summary>
    [Range(1, int.MaxValue)]
    public partial int Positive { get; set; }

    /// <summary>A number between.</summary>
    [Range(-21, 43)]
    public partial int Between { get; set; }

    /// <summary>Digits.</summary>
    [RegularExpression("[0-9]+"), Unique]
    public partial string Digits { get; set; }

    /// <summary>Maybe a number.</summary>
    public partial int? Maybe { get; set; }

    /// <summary>Numbers.</summary>
    public partial OptionList<int> Numbers { get; set; }

    /// <summary>Ports.</summary>
    public partial OptionMap<int> Ports { get; set; }

    /// <summary>Of no kind.</summary>
    public partial Impossible Impossible { get; set; }

    /// <summary>Of one kind.</summary>
    public partial Single Single { get; set; }

    /// <summary>Of two kinds.</summary>
    public partial Level Level { get; set; }

    /// <summary>A width.</summary>
    public partial ushort Width { get; set; }

    /// <summary>Free settings.</summary>
    public partial Setting Settings { get; set; }

    /// <summary>The package.</summary>
    /// <example><c>pkgs.hello</c></example>
    [DefaultFrom(nameof(Fail), Text = "pkgs.hello")]
    public partial string Package { get; set; }

    /// <summary>The users.</summary>
    public partial OptionTable<User> Users { get; }

    /// <summary>The rows.</summary>
    [RowName("id")]
    public partial OptionTable<User> Rows { get; }

    /// <summary>The servers.</summary>
    public partial OptionList<Server> Servers { get; set; }

    /// <summary>A group.</summary>
    public partial Web Web { get; }

    /// <summary>A group that is not for users.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public partial Web Internal { get; }

    private string Fail() => throw new InvalidOperationException("computed");
}

internal enum Impossible;

internal enum Single
{
    Only,
}
