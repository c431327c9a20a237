using Cairn.Deployment.Feeds;
using Cairn.Store.Manifests;
using Cairn.Store.Signing;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Pushes a closure to a feed, signed, unless the feed has it already.</summary>
[MSBuildMultiThreadableTask]
public sealed class PublishClosure : ClosureTask
{
    /// <summary>Gets or sets the version; empty for the next free one.</summary>
    public string Version { get; set; } = "";

    /// <summary>Gets or sets the feed: a source of <c>nuget.config</c>, or a folder.</summary>
    [Required]
    public string Feed { get; set; } = "";

    /// <summary>Gets or sets the folder whose <c>nuget.config</c> counts.</summary>
    [Required]
    public string ConfigurationFolder { get; set; } = "";

    private protected override async Task RunAsync(ClosureDraft draft)
    {
        using var key = SigningKey.Read(KeyFile);
        WarnOfStrangers(draft, key.PublicKey);
        if (Log.HasLoggedErrors)
        {
            return; // Warnings are errors here.
        }

        var publisher = new ClosurePublisher(Deployment.Feeds.Feed.Open(Feed, TaskEnvironment.GetAbsolutePath(ConfigurationFolder)), key);
        var published = Version is ""
            ? await publisher.PublishAsync(draft, Output, Cancellation).ConfigureAwait(false)
            : await publisher.PublishAsync(draft, ClosureVersions.Parse(Version), Output, Cancellation).ConfigureAwait(false);
        Log.LogMessage(MessageImportance.High, "  {0} -> {1} in '{2}'{3}", Machine, published.Name, Feed, published.Package is { } package ? $", {new FileInfo(package).Length / 1024.0:0.#} KiB" : ", which has it already");
    }

    private void WarnOfStrangers(ClosureDraft draft, TrustedKey key)
    {
        var file = Path.Combine(draft.Store.PathOf(draft.Closure.System.Path), Manifest.FileName);
        if (Manifest.Parse(File.ReadAllBytes(file), file).TrustedKeys?.Contains(key.ToString(), StringComparer.Ordinal) is not true)
        {
            Log.LogWarning(null, PublishDiagnostics.SignerNotTrusted, null, ClosureFile, 0, 0, 0, 0, "{0}", PublishDiagnostics.SignerNotTrustedText(Machine, key.ToString()));
        }
    }
}
