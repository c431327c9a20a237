using Cairn.Store;
using Cairn.Store.Archives;
using Cairn.Store.Manifests;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Puts the software that a machine uses into the store, for its system.</summary>
[MSBuildMultiThreadableTask]
public sealed class RealizePayloads : PayloadTask
{
    /// <summary>Gets or sets the machine's name.</summary>
    [Required]
    public string Machine { get; set; } = "";

    /// <summary>Gets or sets the archive of the evaluated configuration.</summary>
    [Required]
    public string Archive { get; set; } = "";

    /// <summary>Gets or sets the manifest.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>Gets or sets what NuGet resolved.</summary>
    [Required]
    public string AssetsFile { get; set; } = "";

    /// <summary>Gets or sets the file to write the software to.</summary>
    [Required]
    public string OutputFile { get; set; } = "";

    private protected override async Task RunAsync(LocalStore store, SoftwareRealization realization)
    {
        string archive = TaskEnvironment.GetAbsolutePath(Archive);
        string manifestFile = TaskEnvironment.GetAbsolutePath(ManifestFile);
        var content = await File.ReadAllBytesAsync(archive, Cancellation).ConfigureAwait(false);
        var manifest = Manifest.Parse(await File.ReadAllBytesAsync(manifestFile, Cancellation).ConfigureAwait(false), manifestFile);
        using var nar = new MemoryStream(content);
        var uses = SoftwareUse.Of(Machine, manifest, NarArchive.Read(nar, archive, Cancellation));
        var software = await realization.RunAsync(
            uses, SoftwareItems.Read(Payloads), PackagedSoftware.Read(TaskEnvironment.GetAbsolutePath(AssetsFile)), System, Cancellation).ConfigureAwait(false);
        SoftwareJson.WriteList(TaskEnvironment.GetAbsolutePath(OutputFile), software);
    }
}
