namespace Cairn.Generators;

/// <summary>Writes the extension properties that make an option set a member of others.</summary>
internal static class MemberEmitter
{
    /// <summary>How the names of the classes end by which analyzers find the members of referenced assemblies.</summary>
    public const string ClassSuffix = "Members";

    public static string Emit(MemberModel member)
    {
        var code = new CodeWriter();
        // One namespace that every Cairn project imports, so that a reference is all it takes.
        code.Line("namespace Cairn.Platform;").Line();
        code.Line($"/// <summary>Shows <see cref=\"{member.FullName}\"/> on what it belongs to.</summary>");
        code.Open($"{(member.IsPublic ? "public" : "internal")} static class {Names.Simple(member.FullName).Replace('.', '_')}{ClassSuffix}");
        foreach (var target in member.Targets)
        {
            code.Open($"extension({target} target)");
            code.Line($"/// <inheritdoc cref=\"{member.FullName}\"/>");
            var (type, call) = member.IsTable
                ? ($"{Names.Composition}.OptionTable<{member.FullName}>", "MemberTable")
                : (member.FullName, "Member");
            code.Line($"public {type} {Names.Escape(member.Name)} => {Names.Composition}.OptionSetExtensions.{call}<{member.FullName}>(target);");
            code.Close();
        }

        return code.Close().ToString();
    }
}
