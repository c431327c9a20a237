using System.Globalization;
using System.Text;

namespace Cairn.Activation.Units;

/// <summary>Reads what <c>systemctl show</c> and its siblings print.</summary>
internal static class SystemctlOutput
{
    private static readonly string[] s_dependents = ["RequiredBy", "RequisiteOf", "BoundBy", "ConsistsOf", "PropagatesStopTo"];

    /// <summary>Gets the properties to ask for.</summary>
    internal static string Properties { get; } = string.Join(
        ',',
        (IEnumerable<string>)[
            "Id", "Names", "LoadState", "ActiveState", "SubState", "Job", "FragmentPath", "DropInPaths", "InvocationID", "UnitFileState", "RefuseManualStart",
            "RefuseManualStop", "CanReload", "Transient", "Type", "RemainAfterExit", "ConditionResult", "ConditionTimestampMonotonic", "InactiveExitTimestampMonotonic",
            "Result", "ExecMainStatus", "TriggeredBy", "Triggers", .. s_dependents]);

    /// <summary>Reads blocks of <c>Name=value</c>, a blank line between two.</summary>
    internal static IReadOnlyList<UnitState> Units(string output) =>
        [.. output.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Block).Where(static block => block.ContainsKey("Id")).Select(State)];

    /// <summary>Gives the first word of each line, which is the unit's name; a mark may stand before it.</summary>
    internal static IReadOnlyList<string> Names(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimStart('●', '*', '×', '○', ' ')).Select(static line => line.Split(' ')[0]).Where(static name => name.Length > 0)];

    /// <summary>Splits a list into words; one with a backslash or a quote is written in quotes, where a backslash stands before such characters.</summary>
    internal static IReadOnlyList<string> Words(string list)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (isQuoted, isWord) = (false, false);
        for (var i = 0; i < list.Length; i++)
        {
            switch (list[i])
            {
                case '"':
                    (isQuoted, isWord) = (!isQuoted, true);
                    break;
                case '\\' when isQuoted && i + 1 < list.Length:
                    word.Append(list[++i]);
                    break;
                case ' ' when !isQuoted:
                    End();
                    break;
                default:
                    word.Append(list[i]);
                    isWord = true;
                    break;
            }
        }

        End();
        return words;

        void End()
        {
            if (isWord)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            isWord = false;
        }
    }

    private static Dictionary<string, string> Block(string block)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in block.Split('\n'))
        {
            if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                values[line[..equals]] = line[(equals + 1)..];
            }
        }

        return values;
    }

    private static UnitState State(Dictionary<string, string> block)
    {
        return new UnitState
        {
            Id = Text("Id"),
            Names = [Text("Id"), .. List("Names").Where(name => name != Text("Id"))],
            LoadState = Text("LoadState"),
            ActiveState = Text("ActiveState"),
            SubState = Text("SubState"),
            Job = (int)Number("Job"),
            FragmentPath = Text("FragmentPath"),
            DropInPaths = List("DropInPaths"),
            InvocationId = Text("InvocationID"),
            UnitFileState = Text("UnitFileState"),
            RefusesStart = Flag("RefuseManualStart"),
            RefusesStop = Flag("RefuseManualStop"),
            CanReload = Flag("CanReload"),
            IsTransient = Flag("Transient"),
            IsOneshot = Text("Type") == "oneshot" && !Flag("RemainAfterExit"),
            IsConditionUnmet = !Flag("ConditionResult") && Number("ConditionTimestampMonotonic") > 0,
            Started = Number("InactiveExitTimestampMonotonic"),
            Result = Text("Result"),
            ExitStatus = (int)Number("ExecMainStatus"),
            TriggeredBy = List("TriggeredBy"),
            Triggers = List("Triggers"),
            Dependents = [.. s_dependents.SelectMany(List).Distinct(StringComparer.Ordinal)],
        };

        string Text(string name) => block.GetValueOrDefault(name, "");
        bool Flag(string name) => Text(name) == "yes";
        IReadOnlyList<string> List(string name) => Words(Text(name));
        long Number(string name) => long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
