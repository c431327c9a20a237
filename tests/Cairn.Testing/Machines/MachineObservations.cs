using System.Net.Sockets;

namespace Cairn.Testing.Machines;

/// <summary>What is seen of a machine from outside, and what it recorded.</summary>
public static class MachineObservations
{
    extension(TestMachine machine)
    {
        /// <summary>Waits until it takes a login over ssh.</summary>
        public async Task WaitForSshAsync(CancellationToken cancellation = default) =>
            await Waiting.UntilAsync(
                async () => await AnswersAsync(machine, cancellation) && (await machine.SshAsync("true", cancellation)).ExitCode == 0,
                $"ssh on machine '{machine.Name}'",
                TimeSpan.FromMinutes(1),
                cancellation);

        /// <summary>Runs a line of shell as root over ssh, with a connection of its own.</summary>
        public Task<CommandResult> SshAsync(string script, CancellationToken cancellation = default) => Commands.RunAsync(
            "ssh",
            [
                "-F", "none", "-i", machine.SshKey, "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "LogLevel=ERROR", "-o", "ConnectTimeout=5",
                "-o", $"UserKnownHostsFile={machine.KnownHosts}", "-o", "StrictHostKeyChecking=yes", $"root@{machine.Address}", script,
            ],
            null,
            TimeSpan.FromMinutes(2),
            cancellation);

        /// <summary>Reads its journal of all boots, also while it is off.</summary>
        /// <param name="arguments">What <c>journalctl</c> should select; everything by default.</param>
        public async Task<string> ReadJournalAsync(params string[] arguments)
        {
            if (machine.IsOn)
            {
                (await machine.RunAsync(["journalctl", "--sync"])).Check();
            }

            var read = await machine.Inside.RunOnDiskAsync(
                ["journalctl", "--no-pager", "--quiet", "--merge", "--directory=/var/log/journal", .. arguments], null, CancellationToken.None);
            return read.Check();
        }

        /// <summary>Gives the end of its journal and of its console, for whoever looks into a test that did not pass.</summary>
        internal async Task<string> LastWordsAsync()
        {
            var journal = await machine.Inside.RunOnDiskAsync(
                ["journalctl", "--no-pager", "--quiet", "--merge", "--directory=/var/log/journal", "--lines=60"], null, CancellationToken.None);
            return $"{journal.Output}{journal.Errors}{await machine.Inside.ConsoleAsync(CancellationToken.None)}";
        }
    }

    private static async Task<bool> AnswersAsync(TestMachine machine, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(TimeSpan.FromMilliseconds(500));
        try
        {
            await socket.ConnectAsync(machine.Address, 22, deadline.Token);
            return true;
        }
        catch (Exception problem) when (problem is SocketException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
