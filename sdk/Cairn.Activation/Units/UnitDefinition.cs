namespace Cairn.Activation.Units;

/// <summary>What a unit comes to when its file and its drop-ins are read one after the other.</summary>
internal sealed class UnitDefinition
{
    private const string Install = "Install";

    internal static readonly UnitDefinition Empty = Of([]);

    private readonly Dictionary<(string Section, string Key), SettingValues> _settings = [];

    private UnitDefinition()
    {
    }

    /// <summary>Gets the places that are set. <c>[Install]</c> is none: it says nothing of a running unit.</summary>
    internal IEnumerable<(string Section, string Key)> Places => _settings.Keys;

    internal static UnitDefinition Of(IEnumerable<UnitText> texts)
    {
        var definition = new UnitDefinition();
        foreach (var section in texts.SelectMany(static text => text.Sections).Where(static section => section.Name != Install))
        {
            foreach (var setting in section.Settings)
            {
                definition._settings[(section.Name, setting.Key)] = (definition.Find(section.Name, setting.Key) ?? SettingValues.None).And(setting.Value);
            }
        }

        return definition;
    }

    internal SettingValues? Find(string section, string key) => _settings.GetValueOrDefault((section, key));

    /// <summary>Gives the words of a setting that is a list of words.</summary>
    internal IEnumerable<string> Words(string section, string key) =>
        Find(section, key)?.Values.SelectMany(static value => value.Split(UnitLine.Space, StringSplitOptions.RemoveEmptyEntries)) ?? [];

    /// <summary>Reads a yes or no as systemd does; null when there is none.</summary>
    internal bool? IsSet(string section, string key) => (Find(section, key) is { Values: [.., var last] } ? last.ToUpperInvariant() : null) switch
    {
        "1" or "YES" or "Y" or "TRUE" or "T" or "ON" => true,
        "0" or "NO" or "N" or "FALSE" or "F" or "OFF" => false,
        _ => null,
    };
}
