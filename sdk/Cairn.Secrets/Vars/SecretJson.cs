using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cairn.Secrets.Vars;

/// <summary>Writes JSON with secrets in it into memory that is overwritten afterwards.</summary>
internal static class SecretJson
{
    internal static SecretBytes Write<T>(T value, JsonTypeInfo<T> type)
    {
        var buffer = new CleanedBuffer();
        try
        {
            using (var writer = new Utf8JsonWriter(buffer))
            {
                JsonSerializer.Serialize(writer, value, type);
            }

            return SecretBytes.Copy(buffer.Written);
        }
        finally
        {
            buffer.Clear();
        }
    }

    /// <summary>Grows like other buffers, but leaves nothing behind in the memory that it outgrew.</summary>
    private sealed class CleanedBuffer : IBufferWriter<byte>
    {
        private const int FirstSize = 64 * 1024;
        private byte[] _bytes = GC.AllocateArray<byte>(FirstSize, pinned: true);
        private int _length;

        internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

        public void Advance(int count) => _length += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (_bytes.Length - _length < Math.Max(sizeHint, 1))
            {
                var larger = GC.AllocateArray<byte>(Math.Max(_bytes.Length * 2, _length + sizeHint), pinned: true);
                Written.CopyTo(larger);
                CryptographicOperations.ZeroMemory(_bytes);
                _bytes = larger;
            }

            return _bytes.AsMemory(_length);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        internal void Clear() => CryptographicOperations.ZeroMemory(_bytes);
    }
}
