using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Cairn.Composition;

/// <summary>A group of typed options. Declare it <c>partial</c> with <c>partial</c> properties; the generator does the rest.</summary>
/// <remarks>
/// An instance is a view of options in an evaluation: reading gives merged values, writing records definitions at the view's
/// priority. One made with <c>new</c> stands alone until it is put into a list or a table.
/// </remarks>
public abstract partial class OptionSet
{
    private OptionNode? _node;

    /// <summary>Gets the key of the row, when this set is a row of a table; otherwise an empty string.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public string RowKey => Node.Key ?? "";

    /// <summary>Gets where the set is in its evaluation, as <c>Users["al"].Home</c>; empty for a root.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public string OptionPath => Node.Path;

    internal Priority WritePriority { get; private set; } = Priority.Plain;

    internal OptionNode Node => _node ??= new OptionNode(this);

    /// <summary>Gets the declarations of the options. Implemented by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual OptionSetSchema Schema => s_emptySchema;

    internal OptionSetSchema GetSchema() => Schema;

    private static readonly OptionSetSchema s_emptySchema = new(typeof(OptionSet), null);

    /// <summary>Says whether anyone defines an option, its own default included.</summary>
    /// <param name="option">The option's name, as <c>nameof</c> gives it.</param>
    public bool IsDefined(string option) => Node.SlotOf(option).ReadIsDefined();

    /// <summary>Gets how strongly an option is defined, so that what is derived from it can count as much.</summary>
    /// <param name="option">The option's name, as <c>nameof</c> gives it.</param>
    /// <returns>The priority that won; null when nobody defines the option and it has no default.</returns>
    public Priority? PriorityOf(string option) => Node.SlotOf(option).ReadPriority();

    /// <summary>Fails the evaluation, with all other failures, when a condition does not hold.</summary>
    /// <param name="condition">What must hold, judged by final values.</param>
    /// <param name="message">What is wrong and what to do, as a sentence.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Assert(bool condition, string message, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (!condition)
        {
            Node.Report(new Assertion(Node.Path, message, file, line));
        }
    }

    /// <summary>Fails the evaluation when a condition does not hold; the message is made only then.</summary>
    /// <inheritdoc cref="Assert(bool, string, string, int)"/>
    public void Assert(bool condition, Func<string> message, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!condition)
        {
            Node.Report(new Assertion(Node.Path, message(), file, line));
        }
    }

    /// <summary>Shows a warning, once however many modules give it.</summary>
    /// <param name="message">What is wrong and what to do, as a sentence.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Warn(string message, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Node.Report(new Warning(Node.Path, message, file, line));

#pragma warning disable CA1024 // A property would take its name away from options.
    /// <summary>Gets what the evaluation was given beside options; null when the set stands alone.</summary>
    /// <returns>The context.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected object? GetContext() => Node.Evaluator?.Context;

    /// <summary>Gets the set that this one is nested in, or a row of; null for a root.</summary>
    /// <returns>The set around it.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected OptionSet? GetOuter() => Node.Parent?.Plain;
#pragma warning restore CA1024

    internal static OptionSet Bind(OptionSet unbound, OptionNode node, Priority priority)
    {
        unbound._node = node;
        unbound.WritePriority = priority;
        return unbound;
    }
}
