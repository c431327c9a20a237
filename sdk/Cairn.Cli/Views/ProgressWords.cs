using System.Globalization;
using Cairn.Deployment.Machines;

namespace Cairn.Cli.Views;

/// <summary>Says for people what happens on a machine.</summary>
internal static class ProgressWords
{
    internal static string Of(MachineProgress progress) => progress switch
    {
        { Text.Length: > 0 } => progress.Text,
        { Phase: MachinePhase.Building } => "building",
        { Phase: MachinePhase.Connecting } => "connecting",
        { Phase: MachinePhase.Sending } => progress.Total == 0 ? "has every object" : $"sending {Bytes(progress.Total)}",
        { Phase: MachinePhase.Planning } => "planning",
        { Phase: MachinePhase.Activating } => "activating",
        { Phase: MachinePhase.Confirming } => "confirming over a new connection",
        _ => "waiting",
    };

    internal static string Bytes(long bytes) => bytes switch
    {
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KiB"),
        < 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1073741824.0:0.00} GiB"),
    };

    internal static string Time(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
