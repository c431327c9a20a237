using System.Text.Json;
using Cairn.Activation.Accounts;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Generations;

/// <summary>Reads what activators wrote about the machine. What a newer one wrote is refused, not guessed at.</summary>
internal static class StateFile
{
    internal static Ledger ReadLedger(Layout layout) => File.Exists(layout.Ledger) ? ParseLedger(layout.Ledger) : new Ledger();

    internal static AccountIds ReadIds(Layout layout)
    {
        try
        {
            return File.Exists(layout.Ids) ? JsonSerializer.Deserialize(File.ReadAllBytes(layout.Ids), AccountJson.Default.AccountIds)! : new AccountIds();
        }
        catch (JsonException error)
        {
            throw CoreDiagnostics.StateMalformed.Because(error, layout.Ids, error.Message.TrimEnd('.'));
        }
    }

    internal static byte[] Bytes(AccountIds ids) => JsonSerializer.SerializeToUtf8Bytes(ids, AccountJson.Default.AccountIds);

    internal static byte[] Bytes(Ledger ledger) => JsonSerializer.SerializeToUtf8Bytes(ledger, StateJson.Default.Ledger);

    internal static LastActivation? ReadLast(Layout layout)
    {
        try
        {
            return File.Exists(layout.LastActivation)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(layout.LastActivation), StateJson.Default.LastActivation)
                : null;
        }
        catch (JsonException error)
        {
            throw CoreDiagnostics.StateMalformed.Because(error, layout.LastActivation, error.Message.TrimEnd('.'));
        }
    }

    private static Ledger ParseLedger(string path)
    {
        try
        {
            var content = File.ReadAllBytes(path);
            using var document = JsonDocument.Parse(content);
            var version = document.RootElement.GetProperty("version").GetInt32();
            return version <= Ledger.CurrentVersion
                ? JsonSerializer.Deserialize(content, StateJson.Default.Ledger)!
                : throw CoreDiagnostics.StateNewer.Error(path, Text(version), Text(Ledger.CurrentVersion));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw CoreDiagnostics.StateMalformed.Because(error, path, error.Message.TrimEnd('.'));
        }
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
