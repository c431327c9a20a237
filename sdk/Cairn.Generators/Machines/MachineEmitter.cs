using System.Text.RegularExpressions;

namespace Cairn.Generators;

/// <summary>Writes the constants of machines and tags.</summary>
internal static class MachineEmitter
{
    private static readonly (string Name, string Summary)[] s_tagsOfAll = [("all", "Every machine."), ("darwin", "Every Mac."), ("linux", "Every Linux machine.")];

    /// <summary>Writes the constants.</summary>
    /// <param name="machines">The machines, by name, with different C# names.</param>
    public static string Emit(IReadOnlyList<MachineModel> machines)
    {
        var code = new CodeWriter();
        code.Line("namespace Cairn.Generated;").Line();
        EmitMachines(code, machines);
        code.Line();
        EmitTags(code, TagsOf(machines));
        return code.ToString();
    }

    /// <summary>Gets the tags, sorted, one for each C# name.</summary>
    private static IEnumerable<string> TagsOf(IEnumerable<MachineModel> machines) => machines
        .SelectMany(static m => m.Tags)
        .Except(s_tagsOfAll.Select(static t => t.Name), StringComparer.Ordinal)
        .OrderBy(static t => t, StringComparer.Ordinal)
        .GroupBy(MachineNames.OfTag, StringComparer.Ordinal)
        .Select(static same => same.First());

    private static void EmitMachines(CodeWriter code, IReadOnlyList<MachineModel> machines)
    {
        code.Line("/// <summary>The machines of the fleet: one for each folder with a project beside the fleet's.</summary>");
        code.Open("public static class Machines");
        foreach (var machine in machines)
        {
            var tags = string.Join(", ", machine.Tags.Select(static tag => $"global::Cairn.Generated.Tags.{MachineNames.OfTag(tag)}"));
            var address = machine.Address.Length == 0 ? "null" : Literals.Of(machine.Address);
            // A system that is unknown is reported; that every use of the machine is an error, too, would not help.
            var system = HostSystems.MemberOf(machine.System) ?? "LinuxX64";
            code.Line($"/// <summary>{Documentation(machine)}</summary>");
            code.Line($"public static {Names.Platform}.Machine {MachineNames.OfMachine(machine.Name)} {{ get; }} = new({Literals.Of(machine.Name)}, {Names.Platform}.HostSystem.{system}) {{ Description = {Literals.Of(machine.Description)}, Address = {address}, Tags = [{tags}] }};").Line();
        }

        code.Line("/// <summary>Gets all machines, by name.</summary>");
        code.Line($"public static global::System.Collections.Generic.IReadOnlyList<{Names.Platform}.Machine> All {{ get; }} = [{string.Join(", ", machines.Select(static m => MachineNames.OfMachine(m.Name)))}];").Line();
        code.Line("/// <summary>Finds a machine.</summary>").Line("/// <param name=\"name\">The machine's name.</param>");
        code.Line($"public static {Names.Platform}.Machine Find(string name) => global::System.Linq.Enumerable.FirstOrDefault(All, machine => machine.Name == name)");
        code.Line("    ?? throw new global::System.ArgumentException($\"'{name}' is no machine of the fleet. Put its project into a folder beside the fleet's: hosts/{name}/{name}.csproj.\", nameof(name));");
        code.Close();
    }

    private static void EmitTags(CodeWriter code, IEnumerable<string> tags)
    {
        code.Line("/// <summary>The tags of the fleet's machines.</summary>");
        code.Open("public static class Tags");
        foreach (var (name, summary) in s_tagsOfAll.Concat(tags.Select(static tag => (tag, $"Machines tagged '{tag}'."))))
        {
            code.Line($"/// <summary>{summary}</summary>");
            code.Line($"public static {Names.Platform}.Tag {MachineNames.OfTag(name)} {{ get; }} = new({Literals.Of(name)});").Line();
        }

        code.Close();
    }

    private static string Documentation(MachineModel machine)
    {
        var text = machine.Description.Length == 0 ? machine.Name : machine.Description;
        return Regex.Replace(text, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Replace("&", "&amp;").Replace("<", "&lt;");
    }
}
