namespace Cairn.Mac;

/// <summary>The rest of a Mac's look: dark, metric, with open panels and few animations.</summary>
public sealed partial class MacLook : Feature, IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        var preferences = target.Defaults.Preferences;
        preferences.Global.InterfaceStyle = InterfaceStyle.Dark;
        preferences.Global.Force24HourTime = true;
        preferences.Global.MetricUnits = true;
        preferences.Global.LengthUnit = LengthUnit.Centimeters;
        preferences.Global.TemperatureUnit = TemperatureUnit.Celsius;
        preferences.Global.SavePanelExpanded = true;
        preferences.Global.SavePanelExpanded2 = true;
        preferences.Global.PrintPanelExpanded = true;
        preferences.Global.PrintPanelExpanded2 = true;
        preferences.Global.SaveNewDocumentsToCloud = false;
        preferences.Global.WindowAnimations = false;
        preferences.Global.WindowResizeTime = 0.001;
        preferences.MenuExtraClock.Show24Hour = true;
        preferences.ControlCenter.BatteryPercentage = true;
        preferences.ActivityMonitor.ShowCategory = ProcessCategory.All;
        preferences.SoftwareUpdate.AutomaticallyInstall = false;
    }
}
