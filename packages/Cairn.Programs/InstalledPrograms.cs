namespace Cairn.Programs;

/// <summary>Installs what the homes of a machine ask for.</summary>
public sealed class InstalledPrograms : IModule<Linux>, IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        if (target.Apt.Enable)
        {
            target.Apt.Packages.AddRange(target.Home.Values.SelectMany(static home => home.SystemPackages.Apt));
        }
    }

    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        if (!target.Homebrew.Enable)
        {
            return;
        }

        foreach (var packages in target.Home.Values.Select(static home => home.SystemPackages))
        {
            foreach (var formula in packages.Homebrew)
            {
                target.Homebrew.Formulae.Add(formula);
            }

            foreach (var cask in packages.Casks)
            {
                target.Homebrew.Casks.Add(cask);
            }
        }
    }
}
