namespace Cairn.Generators;

/// <summary>Writes the constants of machines and tags.</summary>
internal static class MachineEmitter
{
    public static string Emit(IReadOnlyList<MachineModel> machines)
    {
        var sorted = machines.GroupBy(static m => m.Name, StringComparer.OrdinalIgnoreCase).Select(static g => g.First())
            .OrderBy(static m => m.Name, StringComparer.Ordinal).ToList();
        var code = new CodeWriter();
        code.Line("namespace Cairn.Generated;").Line();
        EmitMachines(code, sorted);
        code.Line();
        EmitTags(code, sorted.SelectMany(static m => m.Tags).Distinct(StringComparer.Ordinal).OrderBy(static t => t, StringComparer.Ordinal));
        return code.ToString();
    }

    private static void EmitMachines(CodeWriter code, List<MachineModel> machines)
    {
        code.Line("/// <summary>The machines of the fleet: one for each folder with a project beside the fleet's.</summary>");
        code.Open("public static class Machines");
        foreach (var machine in machines)
        {
            var tags = string.Join(", ", machine.Tags.Select(static tag => $"Tags.{Identifier(tag)}"));
            code.Line($"/// <summary>{Escape(machine.Description.Length == 0 ? machine.Name : machine.Description)}</summary>");
            code.Line($"public static {Names.Platform}.Machine {Identifier(machine.Name)} {{ get; }} = new({Literals.Of(machine.Name)}, {Names.Platform}.HostSystem.{HostSystems.MemberOf(machine.System)}) {{ Description = {Literals.Of(machine.Description)}, Address = {(machine.Address.Length == 0 ? "null" : Literals.Of(machine.Address))}, Tags = [{tags}] }};").Line();
        }

        code.Line("/// <summary>Gets all machines, by name.</summary>");
        code.Line($"public static global::System.Collections.Generic.IReadOnlyList<{Names.Platform}.Machine> All {{ get; }} = [{string.Join(", ", machines.Select(static m => Identifier(m.Name)))}];").Line();
        code.Line("/// <summary>Finds a machine.</summary>").Line("/// <param name=\"name\">The machine's name.</param>");
        code.Line($"public static {Names.Platform}.Machine Find(string name) => global::System.Linq.Enumerable.Single(All, machine => machine.Name == name);");
        code.Close();
    }

    private static void EmitTags(CodeWriter code, IEnumerable<string> tags)
    {
        code.Line("/// <summary>The tags of the fleet's machines.</summary>");
        code.Open("public static class Tags");
        foreach (var (name, summary) in new[] { ("all", "Every machine."), ("linux", "Every Linux machine."), ("darwin", "Every Mac.") })
        {
            code.Line($"/// <summary>{summary}</summary>");
            code.Line($"public static {Names.Platform}.Tag {Identifier(name)} {{ get; }} = new({Literals.Of(name)});").Line();
        }

        foreach (var tag in tags.Where(static tag => tag is not ("all" or "linux" or "darwin")))
        {
            code.Line($"/// <summary>Machines tagged '{tag}'.</summary>");
            code.Line($"public static {Names.Platform}.Tag {Identifier(tag)} {{ get; }} = new({Literals.Of(tag)});").Line();
        }

        code.Close();
    }

    /// <summary>Makes a C# name: <c>build-server</c> becomes <c>BuildServer</c>.</summary>
    private static string Identifier(string name)
    {
        var words = name.Split(['-'], StringSplitOptions.RemoveEmptyEntries).Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1));
        var identifier = string.Concat(words);
        return char.IsDigit(identifier[0]) ? $"_{identifier}" : identifier;
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");
}
