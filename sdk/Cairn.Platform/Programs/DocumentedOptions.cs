using System.Reflection;
using System.Text.Json;

namespace Cairn.Platform;

/// <summary>The documentation of options, as the generator writes it into the metadata of the assemblies that declare them.</summary>
internal sealed class DocumentedOptions
{
    private const string Key = "Cairn.Options";

    private readonly ILookup<(string Name, int Line), DocumentedOption> _options;

    private DocumentedOptions(IEnumerable<DocumentedOption> options) => _options = options.ToLookup(static option => (option.Name, option.Line));

    /// <summary>Reads the documentation of all assemblies that the process uses.</summary>
    internal static DocumentedOptions OfProcess() => Of(AppDomain.CurrentDomain.GetAssemblies());

    internal static DocumentedOptions Of(IEnumerable<Assembly> assemblies) => new(
        from assembly in assemblies
        from metadata in assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        where metadata.Key == Key
        from option in Read(metadata.Value!)
        select option);

    /// <summary>Finds what is said of an option; null for one that is of no use to people.</summary>
    /// <remarks>The name and the place of its declaration are enough: the compiler knows the whole path of the file, the documentation its end.</remarks>
    internal DocumentedOption? Find(OptionExplanation option)
    {
        var name = option.Path[(option.Path.LastIndexOf('.') + 1)..];
        return _options[(name, option.Declaration.Line)].FirstOrDefault(documented => IsFile(option.Declaration.File, documented.File));
    }

    private static bool IsFile(string path, string end) =>
        path.EndsWith(end, StringComparison.Ordinal) && (path.Length == end.Length || path[^(end.Length + 1)] is '/' or '\\');

    private static List<DocumentedOption> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. from set in document.RootElement.EnumerateArray()
               from option in set.GetProperty("options").EnumerateArray()
               where !option.GetProperty("hidden").GetBoolean()
               select new DocumentedOption(
                   Text(option, "name")!,
                   Text(option, "type"),
                   [.. option.GetProperty("rules").EnumerateArray().Select(static rule => rule.GetString()!)],
                   Text(option, "default"),
                   Text(option, "summary"),
                   Text(option, "remarks"),
                   Text(option, "example"),
                   Text(option, "file") ?? "",
                   option.GetProperty("line").GetInt32()),
        ];
    }

    private static string? Text(JsonElement option, string name) => option.TryGetProperty(name, out var value) ? value.GetString() : null;
}
