using Cairn.Deployment.Feeds;
using Cairn.Store.Signing;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Makes a NuGet package of a closure.</summary>
[MSBuildMultiThreadableTask]
public sealed class PackClosure : ClosureTask
{
    /// <summary>Gets or sets the version of the package.</summary>
    [Required]
    public string Version { get; set; } = "";

    private protected override Task RunAsync(ClosureDraft draft)
    {
        using var key = File.Exists(KeyFile) ? SigningKey.Read(KeyFile) : null;
        var package = new ClosurePackageWriter(key).Write(draft, ClosureVersions.Parse(Version), Output, Cancellation);
        Log.LogMessage(MessageImportance.High, "  {0} -> {1}{2}", Machine, package, key is null ? " (not signed: there is no SigningKeyFile)" : "");
        return Task.CompletedTask;
    }
}
