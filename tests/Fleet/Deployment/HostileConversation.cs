using Cairn.Fleet.Deployment.Tests.Support;
using Cairn.Store.Closures;
using Cairn.Store.Signing;
using Cairn.Store.Wire;

namespace Cairn.Fleet.Deployment.Tests;

/// <summary>Somebody who may start the activator as root, and does not keep to what deployers do.</summary>
[TestClass]
public sealed class HostileConversation : DeploymentTest
{
    private const string Serve = "exec /opt/cairn/state/current/bin/cairn-activator serve";

    [TestMethod]
    [Description("A signature holds for one conversation: an old closure is not taken again with its old one.")]
    public async Task WithAnOldSignatureIsRefused()
    {
        var machine = await StartAsync("cinnabar");
        using var key = SigningKey.Generate("fleet");
        (Deployer.TrustedKeys, Deployer.Choices) = ([key.PublicKey.ToString()], Deployer.Choices with { Key = key });
        var old = Deployer.Build(machine, Motd("old"));
        (await Deployer.DeployAsync(Deployer.Target(machine, old))).ExitCode.ShouldBe(0);
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);
        var before = await StateAsync(machine);

        var (first, _) = await OfferAsync(machine, old, challenge => SignedStatement.Sign(Pushed.StatementOf("cinnabar", challenge, old.ToBytes()), key).ToBytes());
        first.ShouldBeOfType<Wanted>();
        byte[] recorded = [];
        await OfferAsync(machine, old, challenge => recorded = SignedStatement.Sign(Pushed.StatementOf("cinnabar", challenge, old.ToBytes()), key).ToBytes());
        var (answer, _) = await OfferAsync(machine, old, _ => recorded);

        answer.ShouldBeOfType<Refused>().Text.ShouldStartWith("CAIRN5067: The signed statement of 'cinnabar' is about version '0.0.0-push.");
        (await StateAsync(machine)).ShouldBe(before);
        await ShouldBeOnAsync(machine, "one");
    }

    [TestMethod]
    [Description("Frames that are too long, of no kind, torn or simply noise end the conversation, and nothing changes.")]
    public async Task InNoLanguageIsRefused()
    {
        var machine = await StartAsync("cinnabar");
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);
        var before = await StateAsync(machine);
        var greeting = (byte[])[0, .. "cairn serve"u8, 0];
        var hello = (byte[])[1, 0, 0, 0, 27, .. "{\"is\":\"hello\",\"protocol\":2}"u8];
        var random = new Random(7);
        var noise = Enumerable.Range(0, 12).Select(number =>
        {
            var bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            return (byte[])[.. greeting, .. number % 2 == 0 ? [] : hello, .. bytes];
        });
        byte[][] all =
        [
            [.. greeting, 1, 255, 255, 255, 255],
            [.. greeting, 9, 0, 0, 0, 0],
            [.. greeting, 1, 0, 0, 0, 4, .. "null"u8],
            [.. greeting, 1, 0, 0, 0, 99, .. "torn"u8],
            [.. greeting, 2, 0, 64, 0, 0],
            [.. greeting, .. hello, 1, 0, 0, 0, 16, .. "{\"is\":\"objects\"}"u8],
            .. noise,
        ];

        foreach (var bytes in all)
        {
            using var input = new MemoryStream(bytes);
            var served = await machine.RunAsync(["/opt/cairn/state/current/bin/cairn-activator", "serve"], input);

            served.ExitCode.ShouldNotBe(0, Convert.ToHexString(bytes.AsSpan(0, Math.Min(60, bytes.Length))));
        }

        (await StateAsync(machine)).ShouldBe(before);
        (await Deployer.DeployAsync(machine, Motd("two"))).ExitCode.ShouldBe(0);
    }

    [TestMethod]
    [Description("An object that is changed on the way is not the one that was announced, and is never seen.")]
    public async Task ThatChangesAnObjectIsRefused()
    {
        var machine = await StartAsync("cinnabar");
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);
        var before = await StateAsync(machine);
        var closure = Deployer.BuildWithObjects(machine, objects: 1, size: 3_000_000, Motd("two"));
        var target = Deployer.Target(machine, closure);

        var outcome = await Deployer.DeployAsync(target with { Connect = cancellation => MeddledComputer.Tampered(target.Connect(cancellation), 1_500_000) });

        outcome.ExitCode.ShouldNotBe(0);
        outcome.Text.ShouldMatch("CAIRN(5013|5009|7006)");
        OutsideTheStore(await StateAsync(machine)).ShouldBe(OutsideTheStore(before)); // What arrived whole stays, for the next try.
        var changed = closure.Objects.Single(static item => item.Path.FileName.EndsWith("-data-0", StringComparison.Ordinal));
        (await machine.RunAsync(["test", "-e", changed.Path.OnMachine])).ExitCode.ShouldBe(1);
        await ShouldBeOnAsync(machine, "one");
        (await Deployer.DeployAsync(target)).ExitCode.ShouldBe(0);
    }

    private static IEnumerable<string> OutsideTheStore(string state) => state.Split('\n').Where(static line => !line.StartsWith("/opt/cairn/store", StringComparison.Ordinal));

    /// <summary>Begins a conversation by hand and offers a closure.</summary>
    private async Task<(WireMessage Answer, Welcome Welcome)> OfferAsync(TestMachine machine, Closure closure, Func<string, byte[]> statement) => await Task.Run(() =>
    {
        using var computer = Deployer.Target(machine).Connect(CancellationToken.None);
        using var script = computer.Start(Serve);
        var conversation = new Conversation(script.Output, script.Input, "the machine");
        conversation.AwaitGreeting();
        conversation.Greet();
        conversation.Say(new Hello(WireMessage.CurrentVersion));
        var welcome = (Welcome)conversation.Hear();
        conversation.Say(new Offer("cinnabar"));
        conversation.SendBytes(closure.ToBytes());
        conversation.SendBytes(statement(welcome.Challenge));
        return (conversation.Hear(), welcome);
    });
}
