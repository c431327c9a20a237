namespace Cairn.Store.Manifests;

/// <summary>A launchd job.</summary>
/// <param name="Label">The name of the job, unique in its domain.</param>
/// <param name="Kind">Where it runs.</param>
/// <param name="File">The property list, relative to the object that has it. It is copied to its place, because launchd wants a file that its owner owns.</param>
/// <param name="IsBackground">Whether an agent is loaded into the user's background domain (<c>user/&lt;uid&gt;</c>) and not the graphical one (<c>gui/&lt;uid&gt;</c>).</param>
public sealed record DarwinLaunchdJob(string Label, DarwinLaunchdKind Kind, string File, bool IsBackground = false);
