using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Writes the documentation of an assembly's options into a file of its own.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteOptionDocumentation : Microsoft.Build.Utilities.Task, IMultiThreadableTask
{
    /// <summary>Gets or sets the assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Gets or sets the file; there is none for an assembly without options.</summary>
    [Required]
    public string OutputFile { get; set; } = "";

    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <inheritdoc/>
    public override bool Execute()
    {
        string file = TaskEnvironment.GetAbsolutePath(OutputFile);
        if (OptionDocumentation.Read(TaskEnvironment.GetAbsolutePath(Assembly)) is { } json)
        {
            File.WriteAllText(file, json);
        }
        else
        {
            File.Delete(file);
        }

        return true;
    }
}
