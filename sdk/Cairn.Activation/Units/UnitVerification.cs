using System.Globalization;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Units;

/// <summary>Waits until units have settled, and says which do not run.</summary>
internal sealed class UnitVerification(Surroundings surroundings, UnitScope scope)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);

    private readonly SystemdObserver _observer = new(surroundings.Commands, scope, UnitFolders.OfSystem);

    /// <summary>Verifies a plan that was carried out, and says what went wrong.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="failingBefore">What failed before, see <see cref="SystemdObserver.Failing"/>.</param>
    /// <returns>What became of the units.</returns>
    internal UnitReport Verify(UnitPlan plan, IReadOnlyCollection<string> failingBefore)
    {
        var touched = plan.Before.Select(static run => run.Name).ToList();
        var settled = Settle(touched);

        // A unit that failed since the last look at it is taken as it is now.
        var report = UnitReport.Of(plan, failingBefore, new UnitStates(_observer.FailingStates().Concat(settled.All)));
        foreach (var failure in report.Failed)
        {
            surroundings.Say(UnitDiagnostics.Failed.Describe([failure.Name, failure.Reason]));
            surroundings.Say(surroundings.Commands.Run(scope.Systemctl("status", ["--full", "--lines=10"], [failure.Name])).Output.TrimEnd());
        }

        foreach (var name in report.AlreadyFailing)
        {
            surroundings.Say(UnitDiagnostics.AlreadyFailing.Describe([name]));
        }

        foreach (var name in report.StillStarting)
        {
            surroundings.Say(UnitDiagnostics.StillStarting.Describe([name, s_patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)]));
        }

        return report;
    }

    /// <summary>Waits until no touched unit has a job and two looks in a row are alike: a service that breaks at once has begun well.</summary>
    private UnitStates Settle(List<string> touched)
    {
        var start = surroundings.Clock.GetTimestamp();
        for (string? last = null; ;)
        {
            var states = _observer.Observe(touched);
            var now = string.Join('\n', states.All.Select(static state => $"{state.Id} {state.ActiveState} {state.SubState} {state.InvocationId}"));
            if ((now == last && states.All.All(static state => state.Job == 0)) || touched.Count == 0 || surroundings.Clock.GetElapsedTime(start) >= s_patience)
            {
                return states;
            }

            last = now;
            Task.Delay(s_interval, surroundings.Clock).GetAwaiter().GetResult();
        }
    }
}
