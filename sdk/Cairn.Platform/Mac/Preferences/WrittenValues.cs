namespace Cairn.Platform;

// A table: one mapping an enumeration, longer than other files on purpose.

/// <summary>What each named value is written as.</summary>
internal static class WrittenValues
{
    internal static int? AsNumber(this bool? value, int on, int off) => value is { } isOn ? isOn ? on : off : null;

    internal static string? Written(this InterfaceStyle value) => value switch
    {
        InterfaceStyle.Light => null,
        InterfaceStyle.Dark => "Dark",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string? Written(this IconAppearance value) => value switch
    {
        IconAppearance.Regular => null,
        IconAppearance.RegularDark => "RegularDark",
        IconAppearance.RegularAutomatic => "RegularAutomatic",
        IconAppearance.ClearLight => "ClearLight",
        IconAppearance.ClearDark => "ClearDark",
        IconAppearance.ClearAutomatic => "ClearAutomatic",
        IconAppearance.TintedLight => "TintedLight",
        IconAppearance.TintedDark => "TintedDark",
        IconAppearance.TintedAutomatic => "TintedAutomatic",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string Written(this ScrollBarVisibility value) => value switch
    {
        ScrollBarVisibility.WhenScrolling => "WhenScrolling",
        ScrollBarVisibility.Automatic => "Automatic",
        ScrollBarVisibility.Always => "Always",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this SidebarIconSize value) => value switch
    {
        SidebarIconSize.Small => 1,
        SidebarIconSize.Medium => 2,
        SidebarIconSize.Large => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string Written(this WindowTabbing value) => value switch
    {
        WindowTabbing.Manual => "manual",
        WindowTabbing.Always => "always",
        WindowTabbing.FullScreen => "fullscreen",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this KeyboardNavigation value) => value switch
    {
        KeyboardNavigation.Off => 0,
        KeyboardNavigation.On => 2,
        KeyboardNavigation.OnBeforeSonoma => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string Written(this LengthUnit value) => value switch
    {
        LengthUnit.Centimeters => "Centimeters",
        LengthUnit.Inches => "Inches",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string Written(this TemperatureUnit value) => value switch
    {
        TemperatureUnit.Celsius => "Celsius",
        TemperatureUnit.Fahrenheit => "Fahrenheit",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string Written(this DockEdge value) => value switch
    {
        DockEdge.Bottom => "bottom",
        DockEdge.Left => "left",
        DockEdge.Right => "right",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string Written(this MinimizeEffect value) => value switch
    {
        MinimizeEffect.Genie => "genie",
        MinimizeEffect.Suck => "suck",
        MinimizeEffect.Scale => "scale",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this HotCorner value) => value switch
    {
        HotCorner.None => 1,
        HotCorner.MissionControl => 2,
        HotCorner.AppWindows => 3,
        HotCorner.Desktop => 4,
        HotCorner.StartScreenSaver => 5,
        HotCorner.DisableScreenSaver => 6,
        HotCorner.Dashboard => 7,
        HotCorner.SleepDisplay => 10,
        HotCorner.Launchpad => 11,
        HotCorner.NotificationCenter => 12,
        HotCorner.LockScreen => 13,
        HotCorner.QuickNote => 14,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string Written(this FinderView value) => value switch
    {
        FinderView.Icons => "icnv",
        FinderView.List => "Nlsv",
        FinderView.Columns => "clmv",
        FinderView.Gallery => "Flwv",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string Written(this FinderSearchScope value) => value switch
    {
        FinderSearchScope.ThisMac => "SCev",
        FinderSearchScope.CurrentFolder => "SCcf",
        FinderSearchScope.Previous => "SCsp",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string Written(this FinderTarget value) => value switch
    {
        FinderTarget.Computer => "PfCm",
        FinderTarget.SystemVolume => "PfVo",
        FinderTarget.Home => "PfHm",
        FinderTarget.Desktop => "PfDe",
        FinderTarget.Documents => "PfDo",
        FinderTarget.Recents => "PfAF",
        FinderTarget.CloudDrive => "PfID",
        FinderTarget.Other => "PfLo",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this TrackpadCorner value) => value switch
    {
        TrackpadCorner.Off => 0,
        TrackpadCorner.BottomLeft => 1,
        TrackpadCorner.BottomRight => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this ClickPressure value) => value switch
    {
        ClickPressure.Light => 0,
        ClickPressure.Medium => 1,
        ClickPressure.Firm => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this TrackpadSwipe value) => value switch
    {
        TrackpadSwipe.Off => 0,
        TrackpadSwipe.Pages => 1,
        TrackpadSwipe.FullScreenApps => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string Written(this MagicMouseButtons value) => value switch
    {
        MagicMouseButtons.One => "OneButton",
        MagicMouseButtons.Two => "TwoButton",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string Written(this ScreenCaptureFormat value) => value switch
    {
        ScreenCaptureFormat.Png => "png",
        ScreenCaptureFormat.Jpeg => "jpg",
        ScreenCaptureFormat.Heic => "heic",
        ScreenCaptureFormat.Tiff => "tiff",
        ScreenCaptureFormat.Gif => "gif",
        ScreenCaptureFormat.Bmp => "bmp",
        ScreenCaptureFormat.Pdf => "pdf",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static string Written(this ScreenCaptureTarget value) => value switch
    {
        ScreenCaptureTarget.File => "file",
        ScreenCaptureTarget.Clipboard => "clipboard",
        ScreenCaptureTarget.Preview => "preview",
        ScreenCaptureTarget.Mail => "mail",
        ScreenCaptureTarget.Messages => "messages",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this ClockDate value) => value switch
    {
        ClockDate.WhenSpaceAllows => 0,
        ClockDate.Always => 1,
        ClockDate.Never => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this ProcessCategory value) => value switch
    {
        ProcessCategory.All => 100,
        ProcessCategory.Hierarchy => 101,
        ProcessCategory.Mine => 102,
        ProcessCategory.System => 103,
        ProcessCategory.OtherUsers => 104,
        ProcessCategory.Active => 105,
        ProcessCategory.Inactive => 106,
        ProcessCategory.Windowed => 107,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this ActivityIcon value) => value switch
    {
        ActivityIcon.App => 0,
        ActivityIcon.Network => 2,
        ActivityIcon.Disk => 3,
        ActivityIcon.Cpu => 5,
        ActivityIcon.CpuHistory => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this ActivitySortOrder value) => value switch
    {
        ActivitySortOrder.Descending => 0,
        ActivitySortOrder.Ascending => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this FnKeyUsage value) => value switch
    {
        FnKeyUsage.Nothing => 0,
        FnKeyUsage.InputSource => 1,
        FnKeyUsage.Emoji => 2,
        FnKeyUsage.Dictation => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this CalendarWeekStart value) => value switch
    {
        CalendarWeekStart.System => 0,
        CalendarWeekStart.Sunday => 1,
        CalendarWeekStart.Monday => 2,
        CalendarWeekStart.Tuesday => 3,
        CalendarWeekStart.Wednesday => 4,
        CalendarWeekStart.Thursday => 5,
        CalendarWeekStart.Friday => 6,
        CalendarWeekStart.Saturday => 7,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this StackOrder value) => value switch
    {
        StackOrder.Name => 1,
        StackOrder.DateAdded => 2,
        StackOrder.DateModified => 3,
        StackOrder.DateCreated => 4,
        StackOrder.Kind => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this StackIcon value) => value switch
    {
        StackIcon.Stack => 0,
        StackIcon.Folder => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };

    internal static int Written(this StackView value) => value switch
    {
        StackView.Automatic => 0,
        StackView.Fan => 1,
        StackView.Grid => 2,
        StackView.List => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, message: null),
    };
}
