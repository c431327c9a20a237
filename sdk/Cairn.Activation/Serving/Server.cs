using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Cairn.Activation.Conditions;
using Cairn.Activation.Confirmations;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;
using Cairn.Store;
using Cairn.Store.Wire;

namespace Cairn.Activation.Serving;

/// <summary>Answers a deployer.</summary>
internal sealed class Server(Layout layout, Surroundings surroundings, Conversation deployer) : IDisposable
{
    private readonly LocalStore _store = LocalStore.Open(layout.Store, Path.Combine(layout.State, "store"));
    private readonly Switching _switching = new(layout, surroundings);
    private Receiver? _receiver;

    internal void Serve()
    {
        var first = deployer.Hear();
        deployer.CheckVersion(first is Hello hello ? hello.Protocol : throw deployer.Unexpected(first, "'hello'"));
        var welcome = Welcome();
        _receiver = new Receiver(layout, _store, welcome);
        deployer.Say(welcome);
        while (deployer.TryHear() is { } request)
        {
            Answer(request);
        }
    }

    public void Dispose() => _store.Dispose();

    internal static string System =>
        $"{(OperatingSystem.IsMacOS() ? "osx" : "linux")}-{(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";

    private Welcome Welcome()
    {
        var generations = new GenerationList(layout);
        var now = generations.Current is { } current ? generations.Read(current) : null;
        return new Welcome(
            WireMessage.CurrentVersion,
            System,
            Environment.MachineName,
            BootId.Read(),
            RandomNumberGenerator.GetHexString(32, lowercase: true),
            now?.Number,
            now?.Closure,
            File.Exists(layout.MachineKey),
            now?.Manifest.TrustedKeys ?? []);
    }

    private void Answer(WireMessage request)
    {
        switch (request)
        {
            case Offer offer:
                deployer.Say(_receiver!.Offered(offer, deployer));
                break;
            case Objects:
                deployer.Say(_receiver!.Receive(deployer));
                break;
            case MachineKey:
                deployer.Say(BroughtKey.Keep(layout, deployer));
                break;
            case PlanOf plan:
                deployer.Say(_switching.Plan(plan));
                break;
            case Activate activate:
                var run = _switching.Start(activate);
                deployer.Say(new Started(run.Id));
                run.Follow(deployer.Say);
                break;
            case Attach attach:
                new DetachedRun(layout, surroundings, attach.Id).Follow(deployer.Say);
                break;
            case Confirm confirm:
                Answered(Lease.Confirm(layout, confirm.Word));
                break;
            case Revoke revoke:
                Answered(Lease.Revoke(layout, revoke.Word, revoke.Reason));
                break;
            case Reboot:
                // In a moment, so that whoever asked still hears the answer.
                var result = surroundings.Commands.Run(new Command("systemd-run", "--quiet", "--collect", "--on-active=1", "--timer-property=AccuracySec=100ms", "systemctl", "reboot"));
                deployer.Say(new Ended((int)(result.Succeeded ? ExitCode.Ok : ExitCode.Internal)));
                break;
            case Examine:
                deployer.Say(new Examined(new Examination(layout, surroundings).Run()));
                break;
            case Fetch fetch:
                CurrentGeneration.Send(layout, _store, deployer, fetch.WithObject);
                break;
            case Ask ask:
                Asked(ask);
                break;
            default:
                throw deployer.Unexpected(request, "a request");
        }
    }

    private void Answered(LeaseAnswer answer)
    {
        var (text, exitCode) = Confirmation.Of(answer);
        deployer.Say(new Told([text]));
        deployer.Say(new Ended((int)exitCode));
    }

    private void Asked(Ask ask)
    {
        var (lines, exitCode) = Questions.Answer(layout, ask);
        deployer.Say(new Told(lines));
        deployer.Say(new Ended((int)exitCode));
    }
}
