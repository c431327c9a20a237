using System.Runtime.InteropServices;

namespace Cairn.Secrets;

/// <summary>Keeps the memory of a process that handles secrets out of files if it crashes.</summary>
public static partial class CrashDumps
{
    // RLIMIT_CORE, which has the same number on Linux and macOS.
    private const int CoreSize = 4;

    /// <summary>Turns core dumps of this process off, and those that the .NET runtime writes of programs that it starts.</summary>
    /// <remarks>The runtime decides on its own dump before any code runs: whoever sets <c>DOTNET_DbgEnableMiniDump</c> gets one.</remarks>
    public static void Disable()
    {
        if (!OperatingSystem.IsWindows())
        {
            SoftLimit = 0;
        }

        Environment.SetEnvironmentVariable("DOTNET_DbgEnableMiniDump", "0");
    }

    /// <summary>Gets or sets how large a dump may be; the hard limit stays, so that programs that are started can choose.</summary>
    internal static ulong SoftLimit
    {
        get => Get(CoreSize, out var limit) == 0 ? limit.Soft : throw Failure();
        set
        {
            if (Get(CoreSize, out var limit) != 0 || Set(CoreSize, limit with { Soft = Math.Min(value, limit.Hard) }) != 0)
            {
                throw Failure();
            }
        }
    }

    private static InvalidOperationException Failure() => new($"The limit on core dumps cannot be changed (error {Marshal.GetLastPInvokeError()}).");

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Get(int resource, out Limit limit);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Set(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private record struct Limit(ulong Soft, ulong Hard);
}
