namespace Cairn.Generators;

/// <summary>Makes C# names of machines and tags.</summary>
internal static class MachineNames
{
    /// <summary>Makes a C# name: <c>build-server</c> becomes <c>BuildServer</c>, <c>2nd</c> becomes <c>_2nd</c>.</summary>
    /// <param name="name">The machine or the tag.</param>
    /// <param name="taken">Names that the generated class has itself; an underscore is put behind such a one.</param>
    public static string Of(string name, params string[] taken)
    {
        var identifier = string.Concat(name.Split(['-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return char.IsDigit(identifier[0]) ? $"_{identifier}"
            : taken.Contains(identifier, StringComparer.Ordinal) ? $"{identifier}_"
            : identifier;
    }

    public static string OfMachine(string name) => Of(name, "Machines", "All", "Find");

    public static string OfTag(string name) => Of(name, "Tags");
}
