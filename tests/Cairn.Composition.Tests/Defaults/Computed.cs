namespace Cairn.Composition.Tests.Defaults;

internal sealed partial class Computed : ModuleClass
{
    public partial string Name { get; set; }

    [DefaultFrom(nameof(NameDefault))]
    public partial string Local { get; set; }

    [DefaultFrom(nameof(Fail))]
    public partial string Broken { get; set; }

    [DefaultFrom(nameof(ToSecond))]
    public partial int First { get; set; }

    [DefaultFrom(nameof(ToFirst))]
    public partial int Second { get; set; }

    [DefaultFrom(nameof(Several))]
    public partial OptionList<string> List { get; set; }

    public partial string Copy { get; set; }

    public partial int Number { get; set; }

    private string NameDefault => Name;

    private int ToSecond => Second;

    private int ToFirst => First;

    private IEnumerable<string> Several => [Local, "x"];

    private string Fail() => throw new InvalidOperationException("no default");
}
