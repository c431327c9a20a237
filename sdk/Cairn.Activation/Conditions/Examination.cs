using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;
using Cairn.Store.Wire;

namespace Cairn.Activation.Conditions;

/// <summary>Looks at a machine: where it is, and what is not as its generation says. It changes nothing, and takes no lock.</summary>
internal sealed class Examination(Layout layout, Surroundings surroundings)
{
    internal MachineCondition Run()
    {
        var list = new GenerationList(layout);
        var now = list.Current is { } number ? list.Read(number) : null;
        var last = StateFile.ReadLast(layout);
        var secrets = now is null ? null : SecretCondition.Of(layout, now);
        return new MachineCondition
        {
            Generation = now?.Number,
            Closure = now?.Closure,
            // The pointer is made anew by each switch, and never touched between.
            Since = now is null ? null : new DateTimeOffset(new FileInfo(layout.Current).LastWriteTimeUtc),
            Confirmed = list.Confirmed,
            Last = last is null ? null : new LastRun(last.Outcome.ToString(), last.From, last.To, last.Ended, last.Messages),
            IsUnfinished = Journal.HasOpen(layout),
            Drift = now is null ? [] : [.. Drift(now)],
            RebootReasons = layout.IsMachine ? PendingReboot.Reasons(surroundings.Commands) : [],
            Keys = SecretCondition.Keys(layout),
            Secrets = secrets?.Count ?? 0,
            SecretProblems = secrets?.Problems ?? [],
        };
    }

    private IEnumerable<Deviation> Drift(Generation now) =>
    [
        .. NameDrift(now),
        .. AccountDrift.Of(layout, now.Manifest),
        .. FileDrift.Of(StateFile.ReadLedger(layout), new MachineFiles()),
        .. UnitDrift.Of(surroundings.Commands, now),
        .. layout.IsMachine ? HomeDrift.Of(layout, now.Manifest) : [],
    ];

    private IEnumerable<Deviation> NameDrift(Generation now)
    {
        if (layout.IsMachine && now.Manifest.HostName is { } name && Environment.MachineName != name)
        {
            yield return new Deviation("name", name, $"is not what the machine calls itself: '{Environment.MachineName}'");
        }
    }
}
