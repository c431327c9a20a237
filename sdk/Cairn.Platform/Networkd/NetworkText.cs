namespace Cairn.Platform;

/// <summary>Turns open settings into sections.</summary>
internal static class NetworkText
{
    /// <summary>Gives each section and its directives; null in place of what is no section.</summary>
    internal static IEnumerable<(string Name, IReadOnlyList<Directive>? Directives)> Extra(Setting extra) =>
        from section in extra
        from part in section.Value.Kind == SettingKind.List ? section.Value.Items : [section.Value]
        select (section.Key, part.Kind == SettingKind.Map && part.Entries.Values.All(IsValue) ? Directives(part) : null);

    private static bool IsValue(Setting value) => value.Kind switch
    {
        SettingKind.Map => false,
        SettingKind.List => value.Items.All(static item => item.Kind is not (SettingKind.Map or SettingKind.List)),
        _ => true,
    };

    private static IReadOnlyList<Directive> Directives(Setting section)
    {
        var list = new DirectiveList();
        list.AddExtra(section);
        return list.Directives;
    }
}
