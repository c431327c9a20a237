using System.CommandLine;
using Cairn.Activation.Machines;
using Cairn.Activation.Serving;
using Cairn.Activation.Transactions;
using Cairn.Store.Wire;

namespace Cairn.Activation.Pulling;

/// <summary><c>pull</c>: fetches the machine's own closure from a feed, and activates it.</summary>
internal static class PullVerb
{
    internal static System.CommandLine.Command Create(Layout layout, Surroundings surroundings, TextWriter output)
    {
        var feed = new Option<string>("--feed") { Description = "The address of a NuGet feed, or a folder.", Required = true };
        var package = new Option<string?>("--package") { Description = "The id of the package; 'Closure.' and the machine's name by default." };
        var credentials = new Option<string?>("--credentials-file") { Description = "A file with the line 'user:password' for the feed." };
        var machine = new Option<string?>("--machine") { Description = "The machine's name, before its first generation." };
        var keys = new Option<string[]>("--trusted-key") { Description = "A key that may sign, where the generation names none." };
        var older = new Option<bool>("--allow-older") { Description = "Take a version although the machine has had a newer one." };
        var again = new Option<bool>("--again") { Description = "Try a closure that failed again, without waiting." };
        var command = new System.CommandLine.Command("pull", "Fetches the machine's closure from a feed and activates it; its checks of health decide whether it stays.") { feed, package, credentials, machine, keys, older, again };
        command.SetAction(parsed =>
        {
            if (layout.IsMachine && Posix.EffectiveUser != 0)
            {
                throw CoreDiagnostics.NotRoot.Error(Posix.EffectiveUser.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            using var client = Client(parsed.GetValue(feed)!, parsed.GetValue(credentials), surroundings.Cancellation);
            IPackageSource source = client is null ? new FolderSource(parsed.GetValue(feed)!) : new HttpSource(client);
            return new Pull(layout, surroundings, source, folder => Activate(layout, surroundings, folder, output), output).Run(new PullWish(parsed.GetValue(feed)!)
            {
                Package = parsed.GetValue(package),
                Machine = parsed.GetValue(machine),
                TrustedKeys = parsed.GetValue(keys) ?? [],
                AllowOlder = parsed.GetValue(older),
                IsImpatient = parsed.GetValue(again),
            });
        });
        return command;
    }

    /// <summary>Makes a client, if it is a server that is to be asked.</summary>
    private static FeedClient? Client(string feed, string? credentials, CancellationToken cancellation) => !feed.Contains("://", StringComparison.Ordinal) ? null
        : Uri.TryCreate(feed, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? new FeedClient(address, () => credentials is null ? null : FeedCredentials.Read(credentials), cancellation)
        : throw PullDiagnostics.NoFeed.Error(feed, "it is no address of http or https");

    /// <summary>Activates in a unit of its own: the new generation may change, or remove, the one that fetched it.</summary>
    private static (int ExitCode, string Text) Activate(Layout layout, Surroundings surroundings, string folder, TextWriter output)
    {
        var run = new Switching(layout, surroundings).Start(new Activate(folder, null, OverwriteEdited: false, ConfirmWithin: null, SkipHealthChecks: false));
        var (exitCode, text) = ((int)ExitCode.Internal, "");
        run.Follow(message =>
        {
            switch (message)
            {
                case Said said:
                    output.WriteLine(text = said.Text);
                    break;
                case Ended ended:
                    exitCode = ended.ExitCode;
                    break;
            }
        });
        return (exitCode, text);
    }
}
