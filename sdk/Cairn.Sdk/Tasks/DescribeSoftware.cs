using System.Text;
using System.Text.Json;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Writes what the package of a piece of software says: its systems, and which package NuGet adds for each.</summary>
[MSBuildMultiThreadableTask]
public sealed class DescribeSoftware : Microsoft.Build.Utilities.Task, IMultiThreadableTask
{
#pragma warning disable CA1819 // MSBuild passes lists as arrays.
    /// <summary>Gets or sets the payloads that the project declares.</summary>
    public ITaskItem[] Payloads { get; set; } = [];
#pragma warning restore CA1819

    /// <summary>Gets or sets the folder to write to.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>Gets or sets the project, for errors.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var software = SoftwareItems.Read(Payloads).Single();
            string[] systems = [.. software.Systems.Order(StringComparer.Ordinal)];
            Write(SoftwarePackage.FileName, JsonSerializer.Serialize(new SoftwarePackage(software.Name, software.Version, systems), SoftwareJson.Default.SoftwarePackage));
            Write("runtime.json", RuntimeJson(software, systems));
            return true;
        }
        catch (PayloadException problem)
        {
            Log.LogError(null, problem.Id, null, ProjectFile, 0, 0, 0, 0, "{0}", problem.Message);
            return false;
        }
    }

    /// <summary>Exactly this version: a payload of another one would not be what this package describes.</summary>
    private static string RuntimeJson(SoftwareDeclaration software, IEnumerable<string> systems)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartObject("runtimes");
            foreach (var system in systems)
            {
                json.WriteStartObject(system);
                json.WriteStartObject(software.Name);
                json.WriteString($"{software.Name}.{system}", $"[{software.Version}]");
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private void Write(string name, string text)
    {
        var file = Path.Combine(TaskEnvironment.GetAbsolutePath(OutputFolder), name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text + "\n");
    }
}
