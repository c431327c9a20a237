using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Cairn.Sdk;

/// <summary>Finds native libraries beside the tasks: MSBuild loads tasks without the file that tells programs where theirs are.</summary>
internal static class NativeLibraries
{
    private static int s_registered;

    /// <summary>Makes libsodium known to the code that signs; once is enough.</summary>
    internal static void Register()
    {
        if (Interlocked.Exchange(ref s_registered, 1) == 0)
        {
            AssemblyLoadContext.GetLoadContext(typeof(NativeLibraries).Assembly)!.ResolvingUnmanagedDll += static (_, name) => Find(name);
        }
    }

    private static nint Find(string name)
    {
        var folder = Path.Combine(Path.GetDirectoryName(typeof(NativeLibraries).Assembly.Location)!, "runtimes");
        var file = OperatingSystem.IsMacOS() ? $"{name}.dylib" : $"{name}.so";
        return Systems().Select(system => Path.Combine(folder, system, "native", file)).Select(Load).FirstOrDefault(static library => library != 0);
    }

    private static nint Load(string path) => File.Exists(path) && NativeLibrary.TryLoad(path, out var library) ? library : 0;

    /// <summary>A library for another C library does not load, so the next one is tried.</summary>
    private static IEnumerable<string> Systems()
    {
        var architecture = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return OperatingSystem.IsMacOS() ? [$"osx-{architecture}"] : [$"linux-{architecture}", $"linux-musl-{architecture}"];
    }
}
