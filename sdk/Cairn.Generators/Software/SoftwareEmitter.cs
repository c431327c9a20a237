namespace Cairn.Generators;

/// <summary>Writes the members of software.</summary>
/// <remarks>They are internal: each project names what it uses, so that its package depends on it.</remarks>
internal static class SoftwareEmitter
{
    public static string Emit(string assembly, IEnumerable<string> names)
    {
        var code = new CodeWriter();
        code.Line("namespace Cairn.Platform;").Line();
        code.Line("/// <summary>The software that this project declares.</summary>");
        code.Open($"internal static class {RegistryEmitter.TypeName(assembly).Replace("Modules_", "Software_")}");
        code.Open($"extension({Names.Platform}.Software)");
        foreach (var (member, name) in Members(names))
        {
            code.Line($"/// <summary>Gets the software '{name}'; as text, the folder of its files on machines.</summary>");
            code.Line($"internal static {Names.Platform}.Software {member} => new({Literals.Of(name)});").Line();
        }

        return code.Close().Close().ToString();
    }

    /// <summary>Gives each a member: <c>claude-code</c> is <c>ClaudeCode</c>; of two that would be the same the second gets an underscore.</summary>
    private static IEnumerable<(string Member, string Name)> Members(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Where(static n => n.Any(char.IsLetterOrDigit)))
        {
            var member = MachineNames.Of(string.Concat(name.Select(static c => char.IsLetterOrDigit(c) ? c : '-')), "Name", "Path", "CompareTo", "Equals", "ToString");
            while (!taken.Add(member))
            {
                member += "_";
            }

            yield return (member, name);
        }
    }
}
