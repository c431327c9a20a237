using System.Globalization;
using System.Text.Json;
using Cairn.Activation.Files;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Pulling;

/// <summary>The file with what a machine remembers of what it fetched.</summary>
internal sealed class PullBook(Layout layout)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="ActivationException">CAIRN7001, CAIRN7002: it cannot be read, and then nothing is fetched: without it an old closure would be taken for a new one.</exception>
    internal PullState Read()
    {
        try
        {
            var state = File.Exists(layout.PullState) ? JsonSerializer.Deserialize(File.ReadAllBytes(layout.PullState), PullJson.Default.PullState)! : new PullState();
            return state.Version <= PullState.CurrentVersion
                ? state
                : throw CoreDiagnostics.StateNewer.Error(layout.PullState, Text(state.Version), Text(PullState.CurrentVersion));
        }
        catch (JsonException error)
        {
            throw CoreDiagnostics.StateMalformed.Because(error, layout.PullState, error.Message.TrimEnd('.'));
        }
    }

    internal void Write(PullState state)
    {
        Directory.CreateDirectory(layout.State, Octal.Parse("0755"));
        DurableFiles.Write(layout.PullState, JsonSerializer.SerializeToUtf8Bytes(state, PullJson.Default.PullState));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
