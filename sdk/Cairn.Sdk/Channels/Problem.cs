namespace Cairn.Sdk;

/// <summary>Something to tell the user.</summary>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="IsError">Whether it stops the build.</param>
/// <param name="Text">What is wrong and what to do.</param>
internal sealed record Problem(string Id, bool IsError, string Text);
