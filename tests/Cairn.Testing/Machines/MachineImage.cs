namespace Cairn.Testing.Machines;

/// <summary>The root file system that machines of one recipe share, made once and kept in a cache outside the repository.</summary>
internal sealed class MachineImage
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    private MachineImage(string folder) => Folder = folder;

    /// <summary>Gets the folder; nobody writes there once it exists.</summary>
    public string Folder { get; }

    /// <summary>Gives the image of a recipe. Whoever comes first makes it, others wait.</summary>
    /// <exception cref="MachinesUnavailableException">It is not there and cannot be made here.</exception>
    public static async Task<MachineImage> GetAsync(MachineRecipe recipe, CancellationToken cancellation)
    {
        var folder = Path.Combine(MachineCache.Images, recipe.Key);
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(MachineCache.Images);
            await using var turn = await FileLock.TakeAsync(folder + ".lock", s_patience, cancellation);
            if (!Directory.Exists(folder))
            {
                await MakeAsync(recipe, folder, cancellation);
            }
        }

        return new MachineImage(folder);
    }

    private static async Task MakeAsync(MachineRecipe recipe, string folder, CancellationToken cancellation)
    {
        await MachineRequirements.CheckMirrorAsync(recipe, cancellation);
        var unfinished = folder + ".part";
        await Commands.CheckAsync("rm", ["-rf", "--one-file-system", unfinished], cancellation);
        var made = await Commands.RunAsync("mmdebstrap", recipe.Arguments(unfinished), null, s_patience, cancellation);
        if (made.ExitCode != 0)
        {
            await Commands.CheckAsync("rm", ["-rf", "--one-file-system", unfinished], CancellationToken.None);
        }

        made.Check();
        Directory.Move(unfinished, folder);
    }
}
