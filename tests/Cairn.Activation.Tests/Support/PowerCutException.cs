namespace Cairn.Activation.Tests.Support;

/// <summary>Ends an activation in the middle: nothing of it catches this.</summary>
internal sealed class PowerCutException : Exception;
