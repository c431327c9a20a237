namespace Cairn.Sdk;

/// <summary>What only the build can say of publishing.</summary>
internal static class PublishDiagnostics
{
    /// <summary>A closure is published with a key that it does not trust itself.</summary>
    internal const string SignerNotTrusted = "CAIRN5069";

    internal static string SignerNotTrustedText(string machine, string key) =>
        $"The closure of '{machine}' is signed with '{key}', which is not among the TrustedKeys of its fleet, so the machine will refuse the next closure that this key signs. Add it to 'fleet.TrustedKeys', or sign with a key that is there.";
}
