using Cairn.Store.Wire;
using CsCheck;

namespace Cairn.Store.Tests.Wire;

[TestClass]
public sealed class AnyBytes
{
    private static readonly byte[] s_greeting = [0, .. "cairn serve"u8, 0];

    private static readonly Gen<byte[]> s_frames = Gen.Select(Gen.Byte[0, 4], Gen.OneOf(Gen.UInt[0, 40], Gen.UInt), Gen.Byte.Array[0, 40])
        .Select(static (kind, length, bytes) => (byte[])[kind, (byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length, .. bytes])
        .Array[0, 5]
        .Select(static frames => frames.SelectMany(static frame => frame).ToArray());

    [TestMethod]
    public void InsteadOfAConversationAreRefused() =>
        Gen.OneOf(Gen.Byte.Array[0, 200], s_frames).Sample(static bytes => IsRefusedOrHeard(new MemoryStream([.. s_greeting, .. bytes])));

    [TestMethod]
    public void InsteadOfAStreamAreRefused() =>
        Gen.OneOf(Gen.Byte.Array[0, 200], s_frames).Sample(static bytes =>
        {
            using var input = new MemoryStream(bytes);
            var conversation = new Conversation(input, Stream.Null, "peer");
            var refusal = Refusal(() => conversation.ReceiveBytes(limit: 30));
            return refusal is null or "CAIRN6000" or "CAIRN6001";
        });

    [TestMethod]
    public void ThatAreSentArrive() =>
        Gen.Select(Gen.String, Gen.Byte.Array[0, 700_000]).Sample(static (text, bytes) =>
        {
            using var wire = new MemoryStream();
            var sender = new Conversation(Stream.Null, wire, "receiver");
            sender.Greet();
            sender.Say(new Said(text));
            sender.SendBytes(bytes);
            wire.Position = 0;

            var receiver = new Conversation(wire, Stream.Null, "sender");
            receiver.AwaitGreeting();
            return receiver.Hear() == new Said(new string([.. text.EnumerateRunes().SelectMany(static rune => rune.ToString())]))
                && receiver.ReceiveBytes(bytes.Length).AsSpan().SequenceEqual(bytes)
                && receiver.TryHear() is null;
        }, iter: 50);

    [TestMethod]
    public void ThatAreAnnouncedTakeNoMemoryBeforeTheyCome()
    {
        byte[] announced = [2, 0, 4, 0, 0, 1, 2, 3];
        using var input = new MemoryStream(announced);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refusal(() => new Conversation(input, Stream.Null, "peer").ReceiveBytes(1 << 20)).ShouldBe("CAIRN6001");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2 * 1024 * 1024);
    }

    private static bool IsRefusedOrHeard(MemoryStream input)
    {
        var conversation = new Conversation(input, Stream.Null, "peer");
        var refusal = Refusal(() =>
        {
            conversation.AwaitGreeting();
            while (conversation.TryHear() is not null)
            {
            }
        });
        return refusal is null or "CAIRN6000" or "CAIRN6001";
    }

    private static string? Refusal(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (StoreException error)
        {
            return error.Id;
        }
    }
}
