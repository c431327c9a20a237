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
        Settle(touched);
        var report = UnitReport.Of(plan, failingBefore, _observer.Observe(touched.Concat(_observer.Failing())));
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
    private void Settle(List<string> touched)
    {
        if (touched.Count == 0)
        {
            return;
        }

        var start = surroundings.Clock.GetTimestamp();
        string? last = null;
        while (surroundings.Clock.GetElapsedTime(start) < s_patience)
        {
            var jobs = _observer.Jobs();
            var now = string.Join('\n', _observer.Observe(touched).All.Select(static state => $"{state.Id} {state.ActiveState} {state.SubState} {state.InvocationId}"));
            if (now == last && !touched.Exists(name => jobs.Contains(name, StringComparer.Ordinal)))
            {
                return;
            }

            last = now;
            Task.Delay(s_interval, surroundings.Clock).GetAwaiter().GetResult();
        }
    }
}
