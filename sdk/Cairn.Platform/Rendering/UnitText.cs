using System.Security.Cryptography;
using System.Text;
using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Writes units as systemd reads them.</summary>
internal static class UnitText
{
    private const int TriggerLength = 32;

    /// <summary>Writes a unit, or its drop-in; empty when there is nothing to say.</summary>
    internal static string Of(SystemdUnit unit)
    {
        var sections = new List<(string Name, List<Directive> Directives)>
        {
            ("Unit", [.. unit.Unit.Directives(unit.IsDropIn), .. Triggers(unit)]),
        };
        if (unit.OwnSection is { } own)
        {
            sections.Add((own.Name, [.. Where(unit), .. own.Directives(unit.IsDropIn)]));
        }

        sections.Add(("Install", [.. unit.Install.Directives(unit.IsDropIn)]));
        sections.Find(section => string.Equals(section.Name, unit is ServiceUnit ? "Service" : "Unit", StringComparison.Ordinal))
            .Directives.AddRange(Policies(unit));
        return Ini.Write(sections.Select(static section => (section.Name, (IEnumerable<Directive>)section.Directives)));
    }

    private static IEnumerable<Directive> Where(SystemdUnit unit) => unit.Where is { } directory && !unit.IsDropIn
        ? [new Directive("Where", directory.Replace("%", "%%", StringComparison.Ordinal))]
        : [];

    private static IEnumerable<Directive> Triggers(SystemdUnit unit)
    {
        if (unit.RestartTriggers.Count > 0)
        {
            yield return new Directive("X-Restart-Triggers", Hash(unit.RestartTriggers));
        }

        if (unit.ReloadTriggers.Count > 0)
        {
            yield return new Directive("X-Reload-Triggers", Hash(unit.ReloadTriggers));
        }

        if (!unit.StopOnRemoval)
        {
            yield return new Directive("X-StopOnRemoval", "false");
        }
    }

    /// <summary>Repeats the policy in the words of NixOS, for people who look and for other tools.</summary>
    private static IEnumerable<Directive> Policies(SystemdUnit unit)
    {
        if (unit.OnChange != UnitChange.StopAndStart)
        {
            yield return unit.OnChange switch
            {
                UnitChange.Reload => new Directive("X-ReloadIfChanged", "true"),
                UnitChange.Keep => new Directive("X-RestartIfChanged", "false"),
                _ => new Directive("X-StopIfChanged", "false"),
            };
        }

        if (unit.IsNotSocketActivated)
        {
            yield return new Directive("X-NotSocketActivated", "true");
        }
    }

    /// <summary>Hashes texts so that moving a character from one to the next changes the result.</summary>
    private static string Hash(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..TriggerLength];
    }
}
