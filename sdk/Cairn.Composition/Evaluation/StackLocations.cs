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
        return Innermost(trace, frame => BelongsTo(frame, module)) ?? Innermost(trace, static frame => !IsOurs(frame));
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
            if (IsPartOf(type, module))
            {
                // A property's accessors are generated code: the line that matters calls them.
                return frame.GetFileName()?.EndsWith(".g.cs", StringComparison.Ordinal) == false;
            }
        }

        return false;
    }

    /// <summary>Says whether a type is the module's, or a base of it that may hold the code.</summary>
    private static bool IsPartOf(Type type, Type? module)
    {
        for (; module is not null && module.Assembly != typeof(StackLocations).Assembly && module != typeof(object); module = module.BaseType)
        {
            if (type == module || (module.IsGenericType && type == module.GetGenericTypeDefinition()))
            {
                return true;
            }
        }

        return false;
    }

    // Neither what an option set computes from its options is what a user wrote.
    private static bool IsOurs(StackFrame frame) =>
        frame.GetMethod()?.DeclaringType?.Assembly == typeof(StackLocations).Assembly
        || typeof(OptionSet).IsAssignableFrom(frame.GetMethod()?.DeclaringType)
        || frame.GetFileName()?.EndsWith(".g.cs", StringComparison.Ordinal) == true;
}
