namespace Cairn.Generators;

/// <summary>Writes the entry point of a host project.</summary>
internal static class ProgramEmitter
{
    public static string Emit(ProjectModel project, IEnumerable<string> registries)
    {
        var code = new CodeWriter();
        code.Line("namespace Cairn.Generated;").Line();
        code.Line("/// <summary>Evaluates the machine of this project.</summary>");
        code.Open("internal static class Program");
        code.Open("private static int Main(string[] arguments)");
        code.Line($"var modules = new {Names.Composition}.ModuleRegistry();");
        foreach (var registry in registries)
        {
            code.Line($"{registry}.Register(modules);");
        }

        code.Line($"return {Names.Platform}.HostProgram.Run<{Names.Platform}.{project.HostClass}>(arguments, global::Cairn.Generated.Machines.Find({Literals.Of(project.Machine)}), global::Cairn.Generated.Machines.All, modules);");
        return code.Close().Close().ToString();
    }
}
