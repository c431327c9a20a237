using Cairn.Testing.Machines;

// Keeps a test machine until it is interrupted: dotnet run --project tests/Fleet/OneMachine [name]
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    interrupted.Cancel();
};

await using var machine = await TestMachine.StartAsync(args.FirstOrDefault() ?? "machine", cancellation: interrupted.Token);
Console.WriteLine(machine.Id);
Console.WriteLine($"ssh -i {machine.SshKey} -o UserKnownHostsFile={machine.KnownHosts} root@{machine.Address}");
try
{
    await Task.Delay(Timeout.Infinite, interrupted.Token);
}
catch (OperationCanceledException)
{
    // The machine goes with this process.
}
