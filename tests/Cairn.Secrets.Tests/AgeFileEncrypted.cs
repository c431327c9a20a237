using System.Text;
using Cairn.Secrets.Age;
using Cairn.Secrets.Tests.Support;
using Cairn.Streams;
using CsCheck;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class AgeFileEncrypted : SecretsTest
{
    [TestMethod]
    public void ComesBackWhateverItsLength() =>
        Gen.Select(Gen.OneOf(Gen.Int[0, 200], Gen.Int[65_500, 65_600], Gen.Int[131_050, 131_100]), Gen.Bool).Sample(
            (length, armored) =>
            {
                var plain = System.Security.Cryptography.RandomNumberGenerator.GetBytes(length);
                Decrypt(Encrypt(plain, armored ? AgeEncoding.Armored : AgeEncoding.Binary, Machine.Recipient!, Admin.Recipient!), Admin).ShouldBe(plain);
            },
            iter: 100);

    [TestMethod]
    public void IsRefusedWithAnyByteChanged()
    {
        var file = Encrypt("a secret"u8.ToArray(), AgeEncoding.Binary, Admin.Recipient!);
        for (var i = 0; i < file.Length; i++)
        {
            var changed = (byte[])file.Clone();
            changed[i] ^= 1;
            Refused(() => Decrypt(changed, Admin));
        }
    }

    [TestMethod]
    public void SaysWhatIsWrong()
    {
        var file = Encrypt("a secret"u8.ToArray(), AgeEncoding.Binary, Admin.Recipient!);
        var text = Encoding.Latin1.GetString(file);
        var mac = text.IndexOf("---", StringComparison.Ordinal) + 4;

        Message(file, Machine).ShouldBe(
            "CAIRN4005: 'a.age' is encrypted for none of the 1 keys at hand; its recipients are of the types 'X25519'. Use the key of one of its recipients, or let someone who can read it add yours.");
        Message(file[1..], Admin).ShouldBe(
            "CAIRN4001: 'a.age' has an age header that cannot be read: it does not start with 'age-encryption.org/v1'. Restore the file from git, or encrypt it again; version 1 of the age format is read.");
        Message(Changed(file, mac), Admin).ShouldBe(
            "CAIRN4002: 'a.age' has an age header that was changed after it was written. Distrust the file: restore it from git, or encrypt it again.");
        Message(file[..^1], Admin).ShouldBe(
            "CAIRN4003: 'a.age' has age content that was damaged or cut off: chunk 1 was changed, or is not the last one. Discard what was decrypted so far, and restore the file from git or encrypt it again.");
        Message(Encoding.ASCII.GetBytes("-----BEGIN AGE ENCRYPTED FILE-----\nx\n"), Admin).ShouldBe(
            "CAIRN4004: 'a.age' is not an armored age file: a line is not base64 of at most 64 characters. "
            + "Armor is '-----BEGIN AGE ENCRYPTED FILE-----', lines of 64 base64 characters, and '-----END AGE ENCRYPTED FILE-----'; restore the file from git.");
    }

    [TestMethod]
    public void DoesNotMixRecipientsThatWeakenEachOther()
    {
        using var quantum = AgeIdentity.GeneratePostQuantum();

        Refused(() => Encrypt([], AgeEncoding.Binary, Admin.Recipient!, quantum.Recipient!)).Message.ShouldBe(
            $"CAIRN4009: '{quantum}' cannot be a recipient next to '{Admin}': the classic one would give the file to a quantum computer. "
            + "Use recipients of one kind: all post-quantum ('age1pq1…'), all classic, or one passphrase alone.");
        Refused(static () => Encrypt([], AgeEncoding.Binary)).Id.ShouldBe("CAIRN4010");
    }

    [TestMethod]
    [Description("All that is ever allocated for a large file, which other tests at the same time have no part in. 'Benchmarks -- age' does it with 1 GiB and a process of its own.")]
    public void NeedsMemoryThatDoesNotGrowWithIt()
    {
        const long Size = 96L * 1024 * 1024;
        RoundTrip(1024 * 1024);

        var before = GC.GetAllocatedBytesForCurrentThread();
        RoundTrip(Size);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4L * 1024 * 1024);
    }

    private void RoundTrip(long size)
    {
        var path = Path.Combine(Folder, "large.age");
        using (var output = File.Create(path))
        {
            using var zeros = new Zeros(size);
            AgeFile.Encrypt(zeros, output, [Admin.Recipient!], cancellation: TestContext.CancellationToken);
        }

        using var input = File.OpenRead(path);
        using var counter = new Counter();
        AgeFile.Decrypt(input, counter, [Admin], cancellation: TestContext.CancellationToken);
        counter.Written.ShouldBe(size);
    }

    private string Message(byte[] file, AgeIdentity identity) =>
        Refused(() => AgeFile.Decrypt(new MemoryStream(file), Stream.Null, [identity], new("a.age"))).Message;

    private static byte[] Changed(byte[] file, int index)
    {
        var changed = (byte[])file.Clone();
        changed[index] = changed[index] == (byte)'A' ? (byte)'B' : (byte)'A';
        return changed;
    }

    private sealed class Zeros(long size) : ReadOnlyStream
    {
        private long left = size;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(left, buffer.Length);
            buffer[..count].Clear();
            left -= count;
            return count;
        }
    }

    private sealed class Counter : WriteOnlyStream
    {
        public long Written { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;
    }
}
