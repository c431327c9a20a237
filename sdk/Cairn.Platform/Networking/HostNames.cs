namespace Cairn.Platform;

/// <summary>What names of hosts may look like.</summary>
internal static class HostNames
{
    internal const string Pattern = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)*";

    internal const string Rule = "must be a host name: labels of letters, digits, '-' and '_' with dots between";
}
