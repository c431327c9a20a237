using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Serving;
using Cairn.Activation.Transactions;
using Cairn.Store;
using Cairn.Store.Closures;
using Cairn.Store.Signing;

namespace Cairn.Activation.Pulling;

/// <summary>Lets a machine fetch its own closure and activate it. What its checks of health say decides whether it stays.</summary>
/// <param name="layout">The machine.</param>
/// <param name="surroundings">What it works on.</param>
/// <param name="source">Where packages come from.</param>
/// <param name="activate">Activates a closure by its folder: gives the exit code and the last words.</param>
/// <param name="output">Says how it goes.</param>
internal sealed class Pull(Layout layout, Surroundings surroundings, IPackageSource source, Func<string, (int ExitCode, string Text)> activate, TextWriter output)
{
    private readonly PullBook _book = new(layout);
    private readonly GenerationList _generations = new(layout);

    /// <summary>Runs once; however it ends, status says so later.</summary>
    internal int Run(PullWish wish)
    {
        using var held = ActivationLock.Take(layout, layout.PullLock, "fetching a closure");
        var state = _book.Read();
        PackageVersion? meant = null;
        try
        {
            return Run(wish, state, version => meant = version);
        }
        catch (OperationCanceledException)
        {
            // What goes on without this process is not over, and nothing is said of its end.
            return (int)ExitCode.Cancelled;
        }
        catch (Exception error) when (error is ActivationException or StoreException)
        {
            var exitCode = error is ActivationException activation ? activation.Diagnostic.Exit : ExitCode.Refused;
            _book.Write(_book.Read() with { Last = Report(wish, meant, (int)exitCode, error.Message) });
            output.WriteLine(error.Message);
            return (int)exitCode;
        }
    }

    private int Run(PullWish wish, PullState state, Action<PackageVersion> tell)
    {
        var now = _generations.Current is { } current ? _generations.Read(current) : null;
        var machine = now?.Manifest.Machine ?? wish.Machine ?? throw PullDiagnostics.MachineUnknown.Error("--machine");
        var trusted = Trusted(machine, now?.Manifest.TrustedKeys, wish);
        var id = wish.Package ?? $"Closure.{machine}";
        var version = source.Versions(id) is [.., var newest] ? newest : throw PullDiagnostics.NotThere.Error(wish.Feed, $"'{id}'");
        tell(version);
        var highest = state.Highest is { } text && PackageVersion.TryParse(text, out var known) ? known : null;
        if (highest is not null && PackageVersion.Ascending.Compare(version, highest) < 0 && !wish.AllowOlder)
        {
            throw PullDiagnostics.Older.Error(id, version.ToString(), highest.ToString());
        }

        var isKnown = highest is not null && version.Equals(highest);
        return isKnown && IsActive(now, state) ? NothingToDo(wish, state, version)
            : isKnown && !wish.IsImpatient && Waits(state) is { } until ? Wait(state, version, until)
            : Fetch(wish, isKnown ? state : state with { Failures = 0 }, (machine, id, version), trusted);
    }

    private static List<TrustedKey> Trusted(string machine, IReadOnlyList<string>? current, PullWish wish)
    {
        var keys = current is { Count: > 0 } ? current : wish.TrustedKeys;
        return keys.Count > 0 ? [.. keys.Select(TrustedKey.Parse)] : throw PullDiagnostics.NoKeys.Error(machine);
    }

    /// <summary>What was interrupted, or taken back, or left for another generation, is not done.</summary>
    private bool IsActive(Generation? now, PullState state) =>
        state is { Closure: { } closure, Last.ExitCode: (int)ExitCode.Ok } && now is not null && Path.GetFileName(now.Closure) == closure && _generations.Confirmed == now.Number;

    private int NothingToDo(PullWish wish, PullState state, PackageVersion version)
    {
        _book.Write(state with { Last = Report(wish, version, (int)ExitCode.Ok, "nothing to do") });
        output.WriteLine($"{version}: nothing to do");
        return (int)ExitCode.Ok;
    }

    private DateTimeOffset? Waits(PullState state) =>
        state is { Failures: > 0, Last: { } last } && last.Ended + BackOff.After(state.Failures) is var until && until > surroundings.Clock.GetUtcNow() ? until : null;

    /// <summary>The service keeps its failure: that nothing is tried for a while makes nothing well.</summary>
    private int Wait(PullState state, PackageVersion version, DateTimeOffset until)
    {
        output.WriteLine($"{version} failed {state.Failures} times, and is tried again from {until:u} on: {state.Last!.Text}");
        return state.Last.ExitCode ?? (int)ExitCode.Internal;
    }

    private int Fetch(PullWish wish, PullState state, (string Machine, string Id, PackageVersion Version) name, List<TrustedKey> trusted)
    {
        output.WriteLine($"{name.Version}: fetching from {wish.Feed}");
        using var store = LocalStore.Open(layout.Store, Path.Combine(layout.State, "store"));
        var pulled = new PulledClosure(layout, wish.Feed, source, store, surroundings.Cancellation);
        var (package, closure) = pulled.Open(name.Machine, name.Id, name.Version.ToString(), trusted);
        using (package)
        {
            CheckSame(wish, state, name, closure);
            state = state with { Highest = name.Version.ToString(), Closure = closure.System.Path.FileName };
            _book.Write(state with { Last = Report(wish, name.Version, null, "fetching") });
            pulled.Install(package, closure);
        }

        new MachineCheck(layout, Server.System).Check(store, closure);
        _book.Write(state with { Last = Report(wish, name.Version, null, "activating") });
        var (exitCode, text) = activate(store.PathOf(closure.System.Path));
        _book.Write(state with { Failures = IsFailure(exitCode) ? state.Failures + 1 : 0, Last = Report(wish, name.Version, exitCode, text) });
        if (exitCode == (int)ExitCode.Ok)
        {
            pulled.Forget();
        }

        return exitCode;
    }

    /// <summary>That somebody else is at work says nothing of the closure.</summary>
    private static bool IsFailure(int exitCode) => exitCode is not ((int)ExitCode.Ok or (int)ExitCode.LockHeld);

    private static void CheckSame(PullWish wish, PullState state, (string Machine, string Id, PackageVersion Version) name, Closure closure)
    {
        if (state.Highest == name.Version.ToString() && state.Closure is { } had && had != closure.System.Path.FileName && !wish.AllowOlder)
        {
            throw PullDiagnostics.Replaced.Error(name.Id, name.Version.ToString(), closure.System.Path.FileName, had);
        }
    }

    private PullReport Report(PullWish wish, PackageVersion? version, int? exitCode, string text) =>
        new(surroundings.Clock.GetUtcNow(), wish.Feed, version?.ToString(), exitCode, text);
}
