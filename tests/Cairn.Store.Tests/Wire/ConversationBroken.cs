using System.Text;
using Cairn.Store.Wire;

namespace Cairn.Store.Tests.Wire;

[TestClass]
public sealed class ConversationBroken
{
    private const string Broken = "The conversation was ended and nothing of the frame was used; see that both ends are Cairn, and that nothing on the way changes bytes.";

    [TestMethod]
    public void ByAFrameThatIsTooLongIsRefused() =>
        Message([1, 0x7f, 0xff, 0xff, 0xff]).ShouldBe($"CAIRN6000: 'cinnabar' does not keep to the protocol: it sent a frame of 2147483647 bytes where at most 4194304 are allowed. {Broken}");

    [TestMethod]
    public void ByAFrameOfNoKindIsRefused() =>
        Message([9, 0, 0, 0, 0]).ShouldBe($"CAIRN6000: 'cinnabar' does not keep to the protocol: it sent a frame of kind 9, which does not exist. {Broken}");

    [TestMethod]
    public void ByAMessageOfNoKindIsRefused() =>
        Message(Frame("""{"is":"curse"}""")).ShouldStartWith("CAIRN6000: 'cinnabar' does not keep to the protocol: it sent a message that cannot be read: ");

    [TestMethod]
    public void ByAMemberThatNobodyKnowsIsRefused() =>
        Message(Frame("""{"is":"hello","protocol":1,"sudo":true}""")).ShouldStartWith("CAIRN6000: 'cinnabar' does not keep to the protocol");

    [TestMethod]
    public void InTheMiddleOfAFrameIsTold() =>
        Message([1, 0, 0, 0, 9, 1]).ShouldBe("CAIRN6001: 'cinnabar' ended the conversation in the middle of a frame. Try again: what had arrived whole is kept.");

    [TestMethod]
    public void BeforeItBeganShowsWhatCame()
    {
        using var input = new MemoryStream("This account is currently not available.\n"u8.ToArray());

        Should.Throw<StoreException>(() => new Conversation(input, Stream.Null, "cinnabar").AwaitGreeting()).Message.ShouldBe(
            "CAIRN6002: 'cinnabar' did not begin a conversation; it sent 'This account is currently not available.'. See that the login shell of the user runs commands, and that the activator can be started there.");
    }

    [TestMethod]
    public void ByNoiseWithoutEndIsRefused()
    {
        using var input = new MemoryStream(new byte[1_000_000]);

        Should.Throw<StoreException>(() => new Conversation(input, Stream.Null, "cinnabar").AwaitGreeting()).Id.ShouldBe("CAIRN6002");
        input.Position.ShouldBeLessThan(100_000);
    }

    [TestMethod]
    public void ByAnotherVersionIsRefused() =>
        Should.Throw<StoreException>(() => new Conversation(Stream.Null, Stream.Null, "cinnabar").CheckVersion(1)).Message.ShouldBe(
            "CAIRN6003: 'cinnabar' speaks version 1 of the protocol, and this end version 2. Deploy with a Cairn at least as new as the one on the machine.");

    [TestMethod]
    public void AfterAShellHasGreetedGoesOn()
    {
        using var wire = new MemoryStream();
        wire.Write("Welcome to cinnabar!\n"u8);
        var sender = new Conversation(Stream.Null, wire, "deployer");
        sender.Greet();
        sender.Say(new Hello(1));
        wire.Position = 0;

        var receiver = new Conversation(wire, Stream.Null, "cinnabar");
        receiver.AwaitGreeting();

        receiver.Hear().ShouldBe(new Hello(1));
    }

    private static byte[] Frame(string json) => [1, 0, 0, 0, (byte)json.Length, .. Encoding.UTF8.GetBytes(json)];

    private static string Message(byte[] bytes)
    {
        using var input = new MemoryStream(bytes);
        return Should.Throw<StoreException>(() => new Conversation(input, Stream.Null, "cinnabar").Hear()).Message;
    }
}
