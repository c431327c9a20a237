using System.Buffers.Binary;
using System.Text;

namespace Cairn.Platform;

/// <summary>Reads lines of <c>authorized_keys</c> files as sshd(8) describes them.</summary>
internal static class AuthorizedKeyLine
{
    private const int LengthSize = 4;

    private static readonly string[] s_types =
    [
        "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
        "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
        "ssh-ed25519-cert-v01@openssh.com", "ssh-rsa-cert-v01@openssh.com",
    ];

    internal static bool IsValid(string line)
    {
        if (line.Any(char.IsControl))
        {
            return false;
        }

        var words = Words(line);
        var type = words.FindIndex(word => s_types.Contains(word, StringComparer.Ordinal));
        return type is 0 or 1 && words.Count > type + 1 && IsKey(words[type], words[type + 1]);
    }

    /// <summary>The key repeats its own type, which tells a whole key from one that lost its beginning.</summary>
    private static bool IsKey(string type, string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var count) || count < LengthSize)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
        return length == type.Length
            && count > LengthSize + length
            && string.Equals(Encoding.ASCII.GetString(bytes, LengthSize, length), type, StringComparison.Ordinal);
    }

    /// <summary>Splits at blanks, except in the quotes that options may have.</summary>
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"' && (i == 0 || line[i - 1] != '\\'))
            {
                isQuoted = !isQuoted;
            }

            if (i == line.Length || (line[i] == ' ' && !isQuoted))
            {
                if (i > start)
                {
                    words.Add(line[start..i]);
                }

                start = i + 1;
            }
        }

        return words;
    }
}
