using CsCheck;

namespace Cairn.Composition.Tests.Properties;

/// <summary>A statement that a module may make, as a value. It never fails, so a module makes all its statements.</summary>
internal sealed record Statement(int Kind, int Target, int Source, int Value, int Priority, bool IsConditional)
{
    private static readonly int[] s_priorities = [10, 50, 100, 100, 1000];

    public static Gen<Statement> Gen { get; } =
        from kind in CsCheck.Gen.Int[0, 6]
        from target in CsCheck.Gen.Int[0, 3]
        from source in CsCheck.Gen.Int[0, 3]
        from value in CsCheck.Gen.Int[0, 3]
        from priority in CsCheck.Gen.Int[0, s_priorities.Length - 1]
        from isConditional in CsCheck.Gen.Bool
        select new Statement(kind, target, source, value, s_priorities[priority], isConditional);

    /// <summary>Makes the statement; its position ranks what it adds to a list.</summary>
    public void Run(Cells cells, int position)
    {
        var view = cells.At(new Priority(Priority));
        if (IsConditional && Read(cells, Source) < Value)
        {
            return;
        }

        var key = "abcd"[Target].ToString();
        switch (Kind)
        {
            case 0:
                Write(view, Target, Value);
                break;
            case 1:
                Write(view, Target, Read(cells, Source));
                break;
            case 2:
                view.Set.Add(Value);
                break;
            case 3:
                view.Map[key] = Value;
                break;
            case 4:
                view.List.Add(Value, position);
                break;
            case 5:
                view.Rows[key].Ports["p"] = cells.Rows.ContainsKey("a") ? 1 : Value;
                break;
            default:
                view.Tree[key]["x"] = Value;
                break;
        }
    }

    private static int Read(Cells cells, int index)
    {
        try
        {
            return index switch
            {
                0 => cells.A,
                1 => cells.B,
                2 => cells.Rows.Count,
                _ => cells.List.Count,
            };
        }
        catch (OptionFaultException)
        {
            return 2;
        }
    }

    private static void Write(Cells cells, int index, int value)
    {
        if (index % 2 == 0)
        {
            cells.A = value;
        }
        else
        {
            cells.B = value;
        }
    }
}

internal sealed partial class Cells : ModuleClass
{
    [Default(0)]
    public partial int A { get; set; }

    [Default(1)]
    public partial int B { get; set; }

    public partial OptionSetOf<int> Set { get; set; }

    public partial OptionMap<int> Map { get; set; }

    public partial OptionList<int> List { get; set; }

    public partial OptionTable<Group> Rows { get; }

    public partial Setting Tree { get; set; }
}
