namespace Cairn.Platform;

/// <summary>A generator cannot make its values, and says so to the user.</summary>
/// <param name="message">What is wrong and what to do; never a secret.</param>
public sealed class GeneratorException(string message) : Exception(message);
