namespace Cairn.Deployment.Runs;

/// <summary>What has to be known of a machine to say whether it is meant.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="OnlyByName">Whether it is meant only where its name is said.</param>
public sealed record KnownMachine(string Name, IReadOnlySet<string> Tags, bool OnlyByName);
