using System.Globalization;

namespace Cairn.Composition.Tests.Renames;

internal sealed partial class Moved : ModuleClass
{
    [Default(4)]
    public partial int New { get; set; }

    [RenamedTo("New")]
    public partial int Old { get; set; }

    [RenamedTo("Old")]
    public partial int Older { get; set; }

    public int Alias
    {
        get => New;
        set => New = value;
    }

    public partial OptionList<int> Items { get; set; }

    public OptionList<int> OldItems => Items;

    public partial int Copy { get; set; }

    public partial Deep Deep { get; }

    [Default("none")]
    public partial string Level { get; set; }

    public int Volume
    {
        get => throw new NotSupportedException();
        set
        {
            NoteRenamed(nameof(Volume), nameof(Level), "'Level' is a word: \"high\" is above 100.");
            Level = value > 100 ? "high" : "low";
        }
    }

    [DefaultFrom(nameof(Joined))]
    public partial string Both { get; set; }

    public partial int? FirstPart { get; set; }

    public partial int? SecondPart { get; set; }

    public int First
    {
        get => FirstPart ?? 0;
        set
        {
            NoteRenamed(nameof(First), nameof(Both));
            FirstPart = value;
        }
    }

    public int Second
    {
        get => SecondPart ?? 0;
        set
        {
            NoteRenamed(nameof(Second), nameof(Both));
            SecondPart = value;
        }
    }

    public partial Setting Settings { get; set; }

    private string Joined => string.Create(CultureInfo.InvariantCulture, $"{FirstPart}-{SecondPart}");
}

internal sealed partial class Deep : OptionSet
{
    [RenamedTo("Group.Port")]
    public partial int Old { get; set; }

    public partial Web Group { get; }
}
