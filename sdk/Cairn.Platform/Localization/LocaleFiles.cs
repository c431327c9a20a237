using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Sets the locale of Linux, and on Debian and Ubuntu makes it first.</summary>
public sealed class LocaleFiles : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        if (target.Locale is not { } locale)
        {
            return;
        }

        foreach (var path in (ReadOnlySpan<string>)["locale.conf", "default/locale"])
        {
            target.Defaults.Etc[path].Text = $"LANG={locale}";
            target.Defaults.Etc[path].WhenOccupied = OccupiedPath.Backup;
        }

        // C and C.UTF-8 come with the C library.
        if (target.Apt.Enable && !locale.StartsWith('C') && !locale.StartsWith('P'))
        {
            target.Apt.Packages.Add("locales");
            target.Etc["locale.gen"].Text.Add($"{locale} {Charset(locale)}");
            target.Defaults.Etc["locale.gen"].WhenOccupied = OccupiedPath.Backup;
            target.Defaults.Etc["locale.gen"].OnChange = "locale-gen";
        }
    }

    private static string Charset(string locale)
    {
        var dot = locale.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? "ISO-8859-1" : locale[(dot + 1)..].Split('@')[0];
    }
}
