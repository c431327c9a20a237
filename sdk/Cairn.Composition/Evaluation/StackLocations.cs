using System.Diagnostics;

namespace Cairn.Composition;

/// <summary>Finds the line of a module that led to a definition. Slow: only for evaluations that explain something.</summary>
internal static class StackLocations
{
    /// <summary>Finds the innermost line in the module itself; what it calls in other types does not count.</summary>
    internal static SourceLocation? OfModule(Type? module)
    {
        var trace = new StackTrace(fNeedFileInfo: true);
        return Innermost(trace, frame => BelongsTo(frame, module)) ?? Innermost(trace, static frame => !IsOurs(frame));
    }

    /// <summary>Finds the line where a module threw.</summary>
    internal static SourceLocation? OfFailure(Exception exception, Type? module)
    {
        var trace = new StackTrace(exception, fNeedFileInfo: true);
        return Innermost(trace, frame => BelongsTo(frame, module)) ?? Innermost(trace, static _ => true);
    }

    private static SourceLocation? Innermost(StackTrace trace, Func<StackFrame, bool> predicate)
    {
        foreach (var frame in trace.GetFrames())
        {
            if (frame.GetFileName() is { } file && predicate(frame))
            {
                return new SourceLocation(file, frame.GetFileLineNumber());
            }
        }

        return null;
    }

    private static bool BelongsTo(StackFrame frame, Type? module)
    {
        // Closures and local functions are compiled into types nested in the module.
        for (var type = frame.GetMethod()?.DeclaringType; type is not null; type = type.DeclaringType)
        {
            if (type == module)
            {
                // A property's accessors are generated code: the line that matters calls them.
                return frame.GetFileName()?.EndsWith(".g.cs", StringComparison.Ordinal) == false;
            }
        }

        return false;
    }

    private static bool IsOurs(StackFrame frame) =>
        frame.GetMethod()?.DeclaringType?.Assembly == typeof(StackLocations).Assembly
        || frame.GetFileName()?.EndsWith(".g.cs", StringComparison.Ordinal) == true;
}
