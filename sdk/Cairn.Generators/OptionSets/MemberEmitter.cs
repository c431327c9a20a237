namespace Cairn.Generators;

/// <summary>An option set that appears as a member of others.</summary>
internal sealed record MemberModel(string Name, string FullName, EquatableArray<string> MemberOf, bool IsTable);

/// <summary>Writes the extension properties that make an option set a member of others.</summary>
internal static class MemberEmitter
{
    public static string Emit(MemberModel member)
    {
        var code = new CodeWriter();
        // One namespace that every Cairn project imports, so that a reference is all it takes.
        code.Line("namespace Cairn.Platform;").Line();
        code.Line($"/// <summary>Shows <see cref=\"{member.FullName}\"/> on what it belongs to.</summary>");
        code.Open($"public static class {member.FullName.Replace("global::", "").Replace('.', '_')}Members");
        foreach (var target in member.MemberOf)
        {
            code.Open($"extension({target} target)");
            code.Line($"/// <inheritdoc cref=\"{member.FullName}\"/>");
            var (type, call) = member.IsTable
                ? ($"{Names.Composition}.OptionTable<{member.FullName}>", "MemberTable")
                : (member.FullName, "Member");
            code.Line($"public {type} {member.Name} => {Names.Composition}.OptionSetExtensions.{call}<{member.FullName}>(target);");
            code.Close();
        }

        return code.Close().ToString();
    }
}
