namespace Cairn.Testing.Machines;

/// <summary>Where images and the state of running machines are, for all test runs of a user.</summary>
internal static class MachineCache
{
    /// <summary>Gets the folder of images.</summary>
    public static string Images => Path.Combine(Root, "images");

    /// <summary>Gets the folder of the machines there are, a folder per test process.</summary>
    public static string Machines => Path.Combine(Root, "machines");

    private static string Root
    {
        get
        {
            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            return Path.Combine(
                string.IsNullOrEmpty(cache) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache") : cache,
                "cairn-tests");
        }
    }
}
