namespace Cairn.Generators;

/// <summary>Writes the registry of an assembly's modules.</summary>
internal static class RegistryEmitter
{
    /// <summary>Names the registry of an assembly; different assemblies get different names.</summary>
    public static string TypeName(string assembly) =>
        "Modules_" + string.Concat(assembly.Select(static letter =>
            letter == '.' ? "_"
            : char.IsLetterOrDigit(letter) ? letter.ToString()
            : $"__{(int)letter:x}"));

    public static string Emit(string assembly, IEnumerable<ModuleModel> modules)
    {
        var name = TypeName(assembly);
        var code = new CodeWriter();
        code.Line($"[assembly: {Names.Composition}.ModuleAssemblyAttribute(typeof(global::Cairn.Generated.{name}))]").Line();
        code.Line("namespace Cairn.Generated;").Line();
        code.Line("/// <summary>The modules of this assembly.</summary>");
        code.Line("[global::System.ComponentModel.EditorBrowsableAttribute(global::System.ComponentModel.EditorBrowsableState.Never)]");
        code.Open($"public static class {name}");
        code.Line("/// <summary>Adds the modules to a registry, by type name.</summary>");
        code.Line("/// <param name=\"modules\">The registry.</param>");
        code.Open($"public static void Register({Names.Composition}.ModuleRegistry modules)");
        foreach (var module in modules.OrderBy(static m => m.Type, StringComparer.Ordinal))
        {
            foreach (var target in module.Classes)
            {
                code.Line($"modules.Add({Descriptor(module, target)});");
            }

            if (module.Shape == ModuleShape.Service)
            {
                code.Line($"modules.Add({Names.Platform}.ServiceModule.Checks<{module.Type}>());");
            }
        }

        return code.Close().Close().ToString();
    }

    private static string Descriptor(ModuleModel module, string target)
    {
        if (module.Shape == ModuleShape.Service)
        {
            return $"{Names.Platform}.ServiceModule.Of<{module.Type}, {target}>()";
        }

        var members = new List<string>();
        var configure = $"static target => (({Names.Composition}.IModule<{target}>)new {module.Type}()).Configure(({target})target)";
        if (module.Shape == ModuleShape.Feature)
        {
            var feature = $"{Names.Composition}.FeatureModule<{module.Type}, {target}>";
            configure = $"{feature}.Configure";
            members.Add($"Feature = {feature}.Get");
        }

        if (module.Identity is not null)
        {
            members.Add($"Identity = {Literals.Of(module.Identity)}");
        }

        AddNames(members, "Disables", module.Disables);
        AddNames(members, "Replaces", module.Replaces);
        var initializer = members.Count == 0 ? "" : $" {{ {string.Join(", ", members)} }}";
        return $"new {Names.Composition}.ModuleDescriptor(typeof({module.Type}), typeof({target}), {configure}){initializer}";
    }

    private static void AddNames(List<string> members, string property, EquatableArray<string> names)
    {
        if (names.Count > 0)
        {
            members.Add($"{property} = [{string.Join(", ", names.Select(Literals.Of))}]");
        }
    }
}
