namespace Cairn.Platform;

/// <summary>Scripts as files.</summary>
internal static class Script
{
    /// <summary>Completes a script: without an interpreter of its own it runs in a shell that stops at the first error.</summary>
    internal static string Of(string text) => Lines.Ended(text.StartsWith("#!", StringComparison.Ordinal) ? text : $"#!/bin/sh\nset -eu\n{text}");
}
