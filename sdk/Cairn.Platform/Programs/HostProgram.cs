using Cairn.Secrets;
using Cairn.Store.Archives;
using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>What a host project does when it runs: it evaluates its machine.</summary>
/// <remarks>
/// <c>dotnet run --project hosts/X</c> prints the machine; <c>why &lt;option&gt;</c> explains one value. The build calls
/// <c>evaluate --output &lt;folder&gt;</c>, which writes <c>evaluation.json</c> and, when there is no error, <c>manifest.json</c>
/// and <c>system.nar</c>, the archive of the system object. <c>vars describe</c> and <c>vars run</c> are for <c>cairn vars</c>.
/// </remarks>
public static class HostProgram
{
    internal const int Applied = 0;
    internal const int Usage = 2;
    internal const int ConfigurationError = 3;

    /// <summary>The property of the runtime's configuration that says where the folders of the machines are.</summary>
    private const string HostsFolder = "Cairn.HostsFolder";

    /// <summary>Runs the program of a host project.</summary>
    /// <typeparam name="TClass">The class of the machine.</typeparam>
    /// <param name="arguments">The command line.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="machines">All machines of the fleet.</param>
    /// <param name="modules">The modules of the project and its references.</param>
    /// <returns>0; 2 for a wrong command line; 3 when the configuration has errors.</returns>
    public static int Run<TClass>(string[] arguments, Machine machine, IReadOnlyList<Machine> machines, ModuleRegistry modules)
        where TClass : Host, new()
    {
        var values = AppContext.GetData(HostsFolder) is string folder ? VarValues.In(folder) : VarValues.None;
        var host = new MachineEvaluator<TClass>(machine, machines, modules, values);
        return arguments switch
        {
            [] => Print(host.Evaluate(explain: null)),
            ["why", var path] => Explain(host.Evaluate(path), path, MachineText.Write),
            ["why", var path, "--json"] => Explain(host.Evaluate(path), path, MachineText.WriteJson),
            ["options", .. var words, "--json"] => List(machine, host, words, OptionsText.WriteJson),
            ["options", .. var words] => List(machine, host, words, OptionsText.Write),
            ["evaluate", "--output", var output] => Write(host.Evaluate(explain: null), output),
            ["vars", "describe"] => Describe(host.Evaluate(explain: null)),
            ["vars", "run", var generator] => RunGenerator(host.Evaluate(explain: null), generator),
            _ => Refuse(machine),
        };
    }

    private static int Refuse(Machine machine)
    {
        Console.Error.WriteLine($"usage: {machine.Name} [why <option> [--json] | options [<text>] [--json] | evaluate --output <folder> | vars describe | vars run <generator>]");
        return Usage;
    }

    private static int Print<TClass>(MachineEvaluation<TClass> evaluation)
        where TClass : Host, new()
    {
        MachineText.Write(evaluation, Console.Out);
        return Report(evaluation);
    }

    private static int Explain<TClass>(MachineEvaluation<TClass> evaluation, string path, Action<OptionExplanation, TextWriter> write)
        where TClass : Host, new()
    {
        if (evaluation.Host.Explain(path) is not { } explanation)
        {
            Console.Error.WriteLine($"'{path}' is no option of {evaluation.Machine}. Run without arguments to see the options that are defined.");
            return Usage;
        }

        write(explanation, Console.Out);
        return Applied;
    }

    private static int List<TClass>(Machine machine, MachineEvaluator<TClass> host, string[] words, Action<IReadOnlyList<FoundOption>, TextWriter> write)
        where TClass : Host, new()
    {
        var text = words.Length == 0 ? null : string.Join(' ', words);
        var found = host.Find(text);
        if (found.Count == 0)
        {
            Console.Error.WriteLine($"No option of {machine} has '{text}' in its path or description. Options of rows that do not exist are in the reference only.");
            return Usage;
        }

        write(found, Console.Out);
        return Applied;
    }

    private static int Write<TClass>(MachineEvaluation<TClass> evaluation, string folder)
        where TClass : Host, new()
    {
        Directory.CreateDirectory(folder);
        if (evaluation.System is { } system)
        {
            using var archive = new FileStream(Path.Combine(folder, "system.nar"), FileMode.Create, FileAccess.Write);
            NarArchive.Write(system.Tree, archive);
            File.WriteAllBytes(Path.Combine(folder, Manifest.FileName), system.Manifest.ToBytes());
        }

        File.WriteAllBytes(Path.Combine(folder, EvaluationDocument.FileName), EvaluationDocument.Write(evaluation.Diagnostics));
        return evaluation.Succeeded ? Applied : ConfigurationError;
    }

    private static int Describe<TClass>(MachineEvaluation<TClass> evaluation)
        where TClass : Host, new()
    {
        if (Refuses(evaluation))
        {
            return ConfigurationError;
        }

        using var output = Console.OpenStandardOutput();
        output.Write(new VarsVerbs(evaluation.Machine, evaluation.Host.Root).Describe().ToBytes());
        return Applied;
    }

    private static int RunGenerator<TClass>(MachineEvaluation<TClass> evaluation, string generator)
        where TClass : Host, new()
    {
        if (Refuses(evaluation))
        {
            return ConfigurationError;
        }

        CrashDumps.Disable();
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        return new VarsVerbs(evaluation.Machine, evaluation.Host.Root).Run(generator, input, output);
    }

    /// <summary>That values do not exist yet is no reason not to make them; any other error is.</summary>
    private static bool Refuses<TClass>(MachineEvaluation<TClass> evaluation)
        where TClass : Host, new()
    {
        var errors = evaluation.Diagnostics.Where(static d => d.Severity == Severity.Error && d.Id != PlatformDiagnostics.VarsMissing.Id).ToList();
        foreach (var error in errors)
        {
            Console.Error.WriteLine(error);
        }

        return errors.Count > 0;
    }

    private static int Report<TClass>(MachineEvaluation<TClass> evaluation)
        where TClass : Host, new()
    {
        foreach (var diagnostic in evaluation.Diagnostics)
        {
            Console.Error.WriteLine(diagnostic);
        }

        return evaluation.Succeeded ? Applied : ConfigurationError;
    }
}
