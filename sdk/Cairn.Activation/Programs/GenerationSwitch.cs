using Cairn.Activation.Confirmations;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Health;
using Cairn.Activation.Machines;
using Cairn.Activation.Macs;
using Cairn.Activation.Plans;
using Cairn.Activation.Secrets;
using Cairn.Activation.Steps;
using Cairn.Activation.Transactions;
using Cairn.Activation.Units;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Programs;

/// <summary>Brings a machine from one generation to another, or back.</summary>
internal sealed class GenerationSwitch(Layout layout, Surroundings surroundings, TextWriter output, Planner? planner = null)
{
    private readonly GenerationList _generations = new(layout);

    /// <summary>Plans the way to a closure, without changing anything.</summary>
    internal ActivationPlan Plan(string? closure, PlanChoices choices)
    {
        var ledger = StateFile.ReadLedger(layout);
        var now = _generations.Now;
        var next = Next(closure, now, ledger);
        if (next is not null)
        {
            Fit.Check(now, next, choices.TakesOver);
        }

        return Plan(now, next, ledger, choices);
    }

    private ActivationPlan Plan(Generation? now, Generation? next, Ledger ledger, PlanChoices choices)
    {
        try
        {
            var plan = (planner ?? Planner((next ?? now)?.Manifest.Class))(now, next, ledger, choices);
            return now is { IsLost: true } ? plan with { Notices = [.. plan.Notices, CoreDiagnostics.Lost.Describe([$"{now.Number}", now.Closure])] } : plan;
        }
        catch (Exception error) when (next is not null && error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw CoreDiagnostics.Incomplete.Because(error, next!.Closure, error.Message.TrimEnd('.'));
        }
    }

    private Planner Planner(MachineClass? wanted) => MacSupport.IsThere && (wanted == MachineClass.Darwin || OperatingSystem.IsMacOS())
        ? new MacPlanner(layout, new MachineFiles(), surroundings.Commands).Plan
        : new SystemPlanner(layout, MachineView.Of(layout, surroundings), surroundings.Commands).Plan;

    /// <summary>Activates a closure.</summary>
    internal ExitCode Activate(string? closure, PlanChoices choices)
    {
        using var held = ActivationLock.Take(layout, closure is null ? "uninstalling" : $"activating '{closure}'");
        Recover();
        var plan = Plan(closure, choices);
        surroundings.Planned(plan);
        Check(plan);
        Say(plan.Notices);
        if (plan.ChangesNothing)
        {
            output.WriteLine("nothing to do");
            return ExitCode.Ok;
        }

        return Execute(plan, choices);
    }

    /// <summary>Takes back what an activation that did not come to its end had done.</summary>
    /// <param name="isStarting">Whether the machine starts, and waits for it.</param>
    internal bool Recover(bool isStarting = false)
    {
        if (Transaction.FindOpen(layout, surroundings with { IsStarting = isStarting }) is not { } transaction)
        {
            return false;
        }

        if (transaction.State == ActivationState.Confirmed)
        {
            Finish(transaction, ActivationState.Confirmed, []);
            return true;
        }

        surroundings.Say($"An activation of generation {transaction.Opened.To} was interrupted; it is taken back.");
        transaction.Undo();
        Finish(transaction, ActivationState.RolledBack, ["It was interrupted."]);
        return true;
    }

    /// <summary>Brings the machine, which has just started, to where it was: an interrupted activation is taken back, and secrets are in memory again.</summary>
    internal bool Boot()
    {
        var recovered = Recover(isStarting: true);
        if (OperatingSystem.IsLinux() && layout.IsMachine && _generations.Current is not null && LateStore.IsMounted(File.ReadAllText("/proc/self/mountinfo"), layout.Store))
        {
            LateStore.ReadUnits(surroundings.Commands);
        }

        var restored = _generations.Current is { } current && SecretsAtBoot.Restore(layout, _generations.Read(current), surroundings);
        return recovered || restored;
    }

    private Generation? Next(string? closure, Generation? now, Ledger ledger)
    {
        if (closure is null)
        {
            return null;
        }

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(closure));
        return now is not null && string.Equals(now.Closure, folder, StringComparison.Ordinal)
            ? now
            : Generation.Read(Math.Max(ledger.LastGeneration, _generations.Last) + 1, folder);
    }

    /// <summary>Refuses what may not be; scripts are asked last, when nothing else speaks against it.</summary>
    internal void Check(ActivationPlan plan)
    {
        if (plan.Collisions.Count > 0)
        {
            throw FileDiagnostics.Occupied.Error(string.Join("; ", plan.Collisions));
        }

        if (plan.Refusals.Count > 0)
        {
            throw CoreDiagnostics.Refused.Error(string.Join('\n', plan.Refusals));
        }

        if (!plan.ChangesNothing)
        {
            StepCheck.Run(plan.Checks, surroundings.Commands, programsMayCome: plan.Packages.Count > 0, surroundings.Cancellation);
        }
    }

    private ExitCode Execute(ActivationPlan plan, PlanChoices choices)
    {
        foreach (var folder in (string[])[layout.State, layout.Generations, layout.Backups, layout.Aside])
        {
            Directory.CreateDirectory(folder, Octal.Parse("0755"));
        }

        var opened = new Opened(Opened.CurrentVersion, plan.From, plan.To, BootId.Read(), surroundings.Clock.GetUtcNow());
        var transaction = Transaction.Begin(layout, plan.To ?? (plan.From ?? 0) + 1, opened, surroundings);
        IReadOnlyList<UnitFailure> failed;
        try
        {
            plan = WithPackages(plan, transaction, choices);
            Apply(plan.Stages, transaction);
            failed = [.. Verify(plan), .. surroundings.Failed];
            transaction.Reach(ActivationState.Verified);
            if (!choices.SkipHealthChecks && plan.Scope == UnitScope.System)
            {
                // A home is switched in the midst of its machine, which is asked when all of it is there.
                new MachineHealth(surroundings).Check(plan.Next);
            }

            AwaitConfirmation(transaction, plan.Next, choices);
            transaction.Reach(ActivationState.Confirmed);
        }
        catch (ActivationException error)
        {
            surroundings.Say(error.Message);
            transaction.Undo();
            Finish(transaction, ActivationState.RolledBack, [error.Message]);
            return error.Diagnostic.Exit is ExitCode.NotConfirmed or ExitCode.Cancelled ? error.Diagnostic.Exit : ExitCode.RolledBack;
        }

        Finish(transaction, ActivationState.Confirmed, [.. failed.Select(static failure => $"{failure.Name}: {failure.Reason}")]);
        output.WriteLine(plan.To is null ? "uninstalled" : $"generation {plan.To} is active");
        if (failed.Count > 0)
        {
            output.WriteLine($"the following units failed: {string.Join(", ", failed.Select(static failure => failure.Name))}");
        }

        return failed.Count > 0 ? ExitCode.UnitsFailed : ExitCode.Ok;
    }

    /// <summary>Packages change what there is to plan for: users, units, files. So the rest is planned once they are there.</summary>
    private ActivationPlan WithPackages(ActivationPlan plan, Transaction transaction, PlanChoices choices)
    {
        if (plan.Packages.Count == 0)
        {
            return plan;
        }

        Apply(plan.Packages, transaction);
        var rest = Plan(_generations.Now, plan.Next, StateFile.ReadLedger(layout), choices);
        Check(rest);
        Say(rest.Notices.Except(plan.Notices, StringComparer.Ordinal));
        return rest;
    }

    private static void Apply(IReadOnlyList<Stage> stages, Transaction transaction)
    {
        foreach (var stage in stages)
        {
            foreach (var effect in stage.Effects)
            {
                transaction.Apply(effect);
            }

            transaction.Reach(stage.Reaches);
        }
    }

    /// <summary>What fails is kept: the rest is applied, and whoever deploys decides what it is worth.</summary>
    private IReadOnlyList<UnitFailure> Verify(ActivationPlan plan) =>
    [
        .. plan.Units is { } units ? Verify(units, plan.Scope) : [],
        .. plan.UserUnits.Where(static user => user.Scope.IsThere).SelectMany(user => Verify(user.Plan, user.Scope).Select(failure => failure with { Name = user.Scope.Words([failure.Name]) })),
    ];

    private IReadOnlyList<UnitFailure> Verify(SystemUnitPlan units, UnitScope scope) =>
        units.Units.Before.Count > 0 ? new UnitVerification(surroundings, scope).Verify(units.Units, units.FailingBefore).Failed : [];

    private void AwaitConfirmation(Transaction transaction, Generation? next, PlanChoices choices)
    {
        if (choices.ConfirmWithin is not { } time)
        {
            return;
        }

        var lease = Lease.Grant(layout);
        transaction.Reach(ActivationState.AwaitingConfirmation);
        output.WriteLine($"awaiting confirmation: {lease.Nonce}");
        surroundings.Await(lease.Nonce, choices.SkipHealthChecks ? [] : MachineHealth.Of(next, HealthCheckFrom.Deployer));
        if (!lease.Wait(time, surroundings.Clock, surroundings.Cancellation))
        {
            throw lease.Reason is { } reason
                ? HealthDiagnostics.Revoked.Error($"{transaction.Opened.To}", reason.TrimEnd('.'))
                : CoreDiagnostics.NotConfirmed.Error($"{transaction.Opened.To}", $"{time.TotalSeconds:0}");
        }
    }

    private void Finish(Transaction transaction, ActivationState outcome, IReadOnlyList<string> messages) => new SwitchEnd(layout, surroundings).Reach(transaction, outcome, messages);

    private void Say(IEnumerable<string> notices)
    {
        foreach (var notice in notices)
        {
            surroundings.Say(notice);
        }
    }
}
