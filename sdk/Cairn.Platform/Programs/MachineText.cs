namespace Cairn.Platform;

/// <summary>Prints machines and options for people.</summary>
internal static class MachineText
{
    internal static void Write<TClass>(MachineEvaluation<TClass> evaluation, TextWriter output)
        where TClass : Host, new()
    {
        var machine = evaluation.Machine;
        output.WriteLine($"{machine.Name}: {machine.Description}");
        output.WriteLine($"  system   {machine.System}");
        output.WriteLine($"  tags     {string.Join(' ', machine.AllTags)}");
        output.WriteLine($"  address  {machine.Address ?? "none"}");
        output.WriteLine($"  modules  {evaluation.Host.Modules().Count(static m => !m.IsDisabled)}, settled after {evaluation.Host.Rounds} rounds");
        if (evaluation.System is { } system)
        {
            output.WriteLine($"  closure  {system.Tree.ComputeHash()}");
        }

        output.WriteLine();
        foreach (var option in evaluation.Host.Defined().OrderBy(static option => option.Path, StringComparer.Ordinal))
        {
            output.WriteLine($"{option.Path} = {option.ValueText}");
        }
    }

    internal static void Write(OptionExplanation option, TextWriter output)
    {
        output.WriteLine($"{option.Path} = {option.ValueText}");
        output.WriteLine($"  type      {option.Type}");
        output.WriteLine($"  declared  {option.Declaration}");
        foreach (var definition in option.Definitions)
        {
            output.WriteLine($"  {(definition.Priority == option.Priority ? '*' : ' ')} {definition}");
        }
    }
}
