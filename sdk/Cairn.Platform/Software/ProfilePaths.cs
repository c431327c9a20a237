namespace Cairn.Platform;

/// <summary>Where the profiles of a machine are: one of everyone, and one of each home that has packages.</summary>
internal static class ProfilePaths
{
    /// <summary>The activated system object, through a link that stays where it is: a session keeps its path when software changes.</summary>
    private const string Current = "/opt/cairn/state/current";

    internal const string System = $"{Current}/profiles/system";

    internal static string Home(string user) => $"{Current}/profiles/homes/{user}";
}
