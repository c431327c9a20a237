using System.IO.Compression;

namespace Cairn.Deployment.Tests;

/// <summary>Changes a zip archive as somebody would who wants to slip something in.</summary>
internal static class ZipEdit
{
    internal static byte[] Apply(ReadOnlyMemory<byte> archive, string entry, Func<byte[], byte[]>? change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(archive.Span);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var found = zip.GetEntry(entry).ShouldNotBeNull($"'{entry}' is not in the package.");
            using var content = new MemoryStream();
            using (var stream = found.Open())
            {
                stream.CopyTo(content);
            }

            found.Delete();
            if (change is not null)
            {
                using var stream = zip.CreateEntry(entry).Open();
                stream.Write(change(content.ToArray()));
            }
        }

        return bytes.ToArray();
    }
}
