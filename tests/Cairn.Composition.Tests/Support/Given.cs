using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Cairn.Composition.Tests;

/// <summary>Evaluates modules that are given as lambdas. They are called A, B, C, D and come in this order.</summary>
internal static partial class Given
{
    private static readonly Type[] s_names = [typeof(A), typeof(B), typeof(C), typeof(D)];

    public static Evaluation<Sample> Evaluate(
        Action<Sample>? a = null, Action<Sample>? b = null, Action<Sample>? c = null, Action<Sample>? d = null, EvaluationOptions? options = null) =>
        Evaluation<Sample>.Run(Modules(a, b, c, d), options);

    /// <summary>Evaluates modules that nothing may be said about, and gives the values.</summary>
    public static Sample Values(Action<Sample>? a = null, Action<Sample>? b = null, Action<Sample>? c = null, Action<Sample>? d = null)
    {
        var evaluation = Evaluate(a, b, c, d);
        evaluation.Diagnostics.ShouldBeEmpty();
        return evaluation.Root;
    }

    /// <summary>Evaluates modules about which there is one thing to say.</summary>
    public static Diagnostic Diagnose(
        Action<Sample>? a = null, Action<Sample>? b = null, Action<Sample>? c = null, Action<Sample>? d = null, EvaluationOptions? options = null) =>
        Evaluate(a, b, c, d, options).Diagnostics.ShouldHaveSingleItem();

    /// <summary>Evaluates modules of another class.</summary>
    public static Evaluation<TClass> EvaluateOn<TClass>(params Action<TClass>?[] modules)
        where TClass : ModuleClass, new() => Evaluation<TClass>.Run(new ModuleRegistry().Add(modules));

    public static ModuleRegistry Modules(params Action<Sample>?[] modules) => Add(new ModuleRegistry(), modules);

    public static ModuleRegistry Add<TClass>(this ModuleRegistry registry, params Action<TClass>?[] modules)
        where TClass : ModuleClass
    {
        for (var i = 0; i < modules.Length; i++)
        {
            if (modules[i] is { } configure)
            {
                registry.Add(new ModuleDescriptor(s_names[i], typeof(TClass), target => configure((TClass)target)));
            }
        }

        return registry;
    }

    /// <summary>Gives all orders of modules.</summary>
    public static IEnumerable<Action<Sample>[]> Orders(params Action<Sample>[] modules) =>
        modules.Length <= 1
            ? [modules]
            : modules.SelectMany(first => Orders([.. modules.Where(m => m != first)]).Select(rest => (Action<Sample>[])[first, .. rest]));

    /// <summary>Gives the values of definitions as the diagnostic shows them, with the modules that made them.</summary>
    public static IEnumerable<string> Shown(this Diagnostic diagnostic) =>
        diagnostic.Definitions.Select(static d => $"{d.Module.Split('.')[^1]} {d.Value}".Trim());

    /// <summary>Gives the text of a diagnostic with file names only, and no lines: those have tests of their own.</summary>
    public static string Plain(this Diagnostic diagnostic) => Place().Replace(diagnostic.ToString(), "${file}");

    public static int Here([CallerLineNumber] int line = 0) => line;

    public static EvaluationOptions Explaining(params string[] paths) => new() { Explain = new HashSet<string>(paths, StringComparer.Ordinal) };

    [GeneratedRegex(@"[^\s']*/(?<file>\w+\.cs)\([0-9]+\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}

internal sealed class A;

internal sealed class B;

internal sealed class C;

internal sealed class D;
