using System.Text.Json;
using Cairn.Store;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Writes what the package of a piece of software holds for one system: its archive, and what the archive is.</summary>
[MSBuildMultiThreadableTask]
public sealed class PackPayload : PayloadTask
{
    /// <summary>Gets or sets the folder to write to.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    private protected override async Task RunAsync(LocalStore store, SoftwareRealization realization)
    {
        var software = SoftwareItems.Read(Payloads).Single();
        var item = await realization.MakeAsync(software, System, $"its package '{software.Name}.{System}'", Cancellation).ConfigureAwait(false);
        var archive = Path.Combine(TaskEnvironment.GetAbsolutePath(OutputFolder), SoftwarePackage.ArchiveOf(software.Name));
        Directory.CreateDirectory(Path.GetDirectoryName(archive)!);
        using (var nar = File.Create(archive))
        {
            store.Export(item.AsObject().Path, nar, Cancellation);
        }

        var description = Path.Combine(TaskEnvironment.GetAbsolutePath(OutputFolder), SoftwarePackage.PayloadFileName);
        Directory.CreateDirectory(Path.GetDirectoryName(description)!);
        await File.WriteAllBytesAsync(description, JsonSerializer.SerializeToUtf8Bytes(item, SoftwareJson.Default.SoftwareObject), Cancellation).ConfigureAwait(false);
    }
}
