namespace Cairn.Composition.Tests.Messages;

/// <summary>Writes for modules that stand in another file.</summary>
internal static class Helper
{
    public static void Write(Sample target, int value) => target.X = value;
}
