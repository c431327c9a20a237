namespace Cairn.Platform;

/// <summary>Where homes are unless somebody says otherwise.</summary>
internal static class HomeDirectories
{
    internal static string Of(string user, bool isDarwin) => (user, isDarwin) switch
    {
        ("root", true) => "/var/root",
        ("root", false) => "/root",
        (_, true) => $"/Users/{user}",
        (_, false) => $"/home/{user}",
    };
}
