using System.Security.Cryptography;
using Cairn.Activation.Files;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;
using Cairn.Store.Wire;

namespace Cairn.Activation.Serving;

/// <summary>An activation in a unit of its own, which the end of the connection does not reach.</summary>
/// <remarks>The folder of its reports is root's alone: they have the word that confirms.</remarks>
internal sealed class DetachedRun(Layout layout, Surroundings surroundings, string id)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    /// <summary>How long there may be silence; the deployer waits several times as long.</summary>
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(2);

    private string File => Path.Combine(layout.Activations, id);

    private string Unit => $"cairn-activate-{id}.service";

    /// <summary>Starts one.</summary>
    /// <param name="layout">Whose.</param>
    /// <param name="surroundings">What to start it with.</param>
    /// <param name="activator">The activator that does it.</param>
    /// <param name="arguments">What it is to do.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="ActivationException">CAIRN7017: the service manager did not start it.</exception>
    internal static string Start(Layout layout, Surroundings surroundings, string activator, IReadOnlyList<string> arguments)
    {
        Directory.CreateDirectory(layout.Run, Octal.Parse("0755"));
        Directory.CreateDirectory(layout.Activations, PrivateModes.OfFolder);
        var run = new DetachedRun(layout, surroundings, RandomNumberGenerator.GetHexString(16, lowercase: true));
        using (new FileStream(run.File, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = PrivateModes.OfFile }))
        {
            // Who attaches at once must find it.
        }

        var result = surroundings.Commands.Run(new Command("systemd-run", [
            "--quiet", "--collect", "--service-type=exec", $"--unit={run.Unit}", "--description=Cairn switches generations", "--", activator, .. arguments, "--report", run.File]));
        return result.Succeeded ? run.Id : throw CoreDiagnostics.NotDetached.Error(activator, $"{result.Excerpt.TrimEnd('.')}; the journal has of it: {run.LastWords()}");
    }

    internal string Id => id;

    /// <summary>Tells what it said and says, to its end.</summary>
    /// <param name="tell">Takes each message; the last is <see cref="Ended"/>.</param>
    /// <exception cref="ActivationException">CAIRN7018: there is none of that id.</exception>
    internal void Follow(Action<WireMessage> tell)
    {
        // A name with a slash in it must not lead to a file elsewhere.
        if (id.Length == 0 || !id.All(char.IsAsciiLetterOrDigit) || !System.IO.File.Exists(File))
        {
            throw CoreDiagnostics.ActivationUnknown.Error(id);
        }

        using var reader = new ReportReader(File);
        var heard = surroundings.Clock.GetTimestamp();
        for (var isOver = false; ;)
        {
            foreach (var message in reader.Next())
            {
                tell(message);
                heard = surroundings.Clock.GetTimestamp();
                if (message is Ended)
                {
                    return;
                }
            }

            if (isOver)
            {
                tell(new Said($"It ended before it said how; what it did is taken back by the next activation, or when the machine starts. The journal has of it: {LastWords()}"));
                tell(new Ended((int)ExitCode.Internal));
                return;
            }

            if (surroundings.Clock.GetElapsedTime(heard) > s_silence)
            {
                tell(new Alive());
                heard = surroundings.Clock.GetTimestamp();
            }

            // Looked at before the last reading: what it wrote until it ended is not missed.
            isOver = reader.IsQuiet && !IsRunning();
            surroundings.Cancellation.WaitHandle.WaitOne(s_pause);
            surroundings.Cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>What only the journal was told: that it was killed, or that it could not even start.</summary>
    private string LastWords()
    {
        surroundings.Commands.Run(new Command("journalctl", "--sync"));
        return surroundings.Commands.Run(new Command("journalctl", "--quiet", "--no-pager", "--output=cat", $"--unit={Unit}")).Excerpt;
    }

    private bool IsRunning() =>
        surroundings.Commands.Run(new Command("systemctl", ["show", "--value", "--property=ActiveState", Unit])).Output.Trim() is "active" or "activating" or "deactivating" or "reloading";
}
