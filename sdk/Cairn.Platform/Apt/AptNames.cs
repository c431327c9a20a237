namespace Cairn.Platform;

/// <summary>What names of packages look like; see Debian policy 5.6.7.</summary>
internal static class AptNames
{
    internal const string Name = "[a-z0-9][a-z0-9+.-]+(:[a-z0-9-]+)?";
    internal const string NameRule = "must be the name of a package: lower-case letters, digits, '+', '.' and '-'";
    internal const string Package = $"{Name}([=/][A-Za-z0-9.+:~-]+)?";
    internal const string PackageRule = "must be the name of a package, with or without ':architecture', '=version' or '/suite'";

    private static readonly char[] s_separators = ['=', '/'];

    internal static string NameOf(string package) => package.Split(s_separators)[0];

    internal static bool IsPinned(string package) => package.IndexOfAny(s_separators) >= 0;
}
