namespace Cairn.Activation.Pulling;

/// <summary>What can be said of a machine that fetches its own closure.</summary>
internal static class PullDiagnostics
{
    internal static readonly ActivationDiagnostic Unreachable = new(
        "CAIRN7150", ExitCode.Unreachable, "The feed '{0}' cannot be reached: {1}.",
        "Nothing changed. It is tried again at the next time; see that the address is right, and that the machine gets there.");

    internal static readonly ActivationDiagnostic NotLetIn = new(
        "CAIRN7151", ExitCode.Unreachable, "The feed '{0}' does not let this machine in: {1}.",
        "Nothing changed. Put 'user:password' into the file that CredentialsFile names.");

    internal static readonly ActivationDiagnostic NoFeed = new(
        "CAIRN7152", ExitCode.Unreachable, "'{0}' is no NuGet feed: {1}.",
        "Nothing changed. Give the address of its index, which usually ends with /v3/index.json, or a folder.");

    internal static readonly ActivationDiagnostic NoKeys = new(
        "CAIRN7153", ExitCode.Refused, "Machine '{0}' trusts no key, so nothing that a feed has can be believed.",
        "Nothing changed. Add the fleet's key to TrustedKeys and deploy once, or say --trusted-key.");

    internal static readonly ActivationDiagnostic NotThere = new(
        "CAIRN7154", ExitCode.Refused, "The feed '{0}' has no {1}.",
        "Nothing changed. Publish it there with `dotnet publish`, or name another package.");

    internal static readonly ActivationDiagnostic Older = new(
        "CAIRN7155", ExitCode.Refused, "The newest version of '{0}' in the feed is {1}, and this machine has had {2}.",
        "Nothing changed. Publish a newer version; --allow-older takes the old one, if it is right that the feed went back.");

    internal static readonly ActivationDiagnostic Replaced = new(
        "CAIRN7156", ExitCode.Refused, "'{0}' version {1} is another closure than the one that this machine has had by that version: {2} instead of {3}.",
        "Nothing changed. Publish it under a new version, and see who signed two of one version; --allow-older takes it.");

    internal static readonly ActivationDiagnostic CredentialsUnreadable = new(
        "CAIRN7157", ExitCode.Configuration, "'{0}' does not have credentials: {1}.",
        "Nothing changed. Let the file be one line 'user:password', readable by root.");

    internal static readonly ActivationDiagnostic MachineUnknown = new(
        "CAIRN7158", ExitCode.Usage, "The machine is on no generation yet, and {0} is not said.",
        "Nothing was done. Say it for the first time; later the generation says it.");

    internal static readonly ActivationDiagnostic TooGreat = new(
        "CAIRN7159", ExitCode.Refused, "'{0}' from the feed has more than {1} bytes.",
        "Nothing changed, and it was not fetched further. See what the feed has there.");

    internal static readonly ActivationDiagnostic NotTrusted = new(
        "CAIRN7160", ExitCode.Unreachable, "The feed '{0}' shows a certificate that this machine does not believe: {1}.",
        "Nothing changed, and nothing was sent. Let the machine trust whoever issued it (package ca-certificates has the public ones), and see that its clock is right.");

    internal static IReadOnlyList<ActivationDiagnostic> All { get; } =
        [Unreachable, NotLetIn, NoFeed, NoKeys, NotThere, Older, Replaced, CredentialsUnreadable, MachineUnknown, TooGreat, NotTrusted];
}
