using Cairn.Activation.Files;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Secrets;

/// <summary>
/// The secrets of one phase are decrypted into a new folder in memory, and the link that services use switches to it in one step. The
/// journal has names and ciphertext's paths, never a content.
/// </summary>
/// <param name="Link">The path that services use.</param>
/// <param name="Before">Where it points now; null when it does not exist.</param>
/// <param name="After">Where it will point; null when there are no secrets any more.</param>
/// <param name="Items">The secrets.</param>
/// <param name="KeyFile">The machine's key.</param>
internal sealed record SecretSwitch(string Link, string? Before, string? After, IReadOnlyList<SecretItem> Items, string KeyFile) : Effect
{
    /// <summary>Gets the names of what is new, changed or gone.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    internal override string Words => $"switch '{Link}' to new secrets: {string.Join(", ", Changed)}";

    internal override void Apply(Surroundings surroundings)
    {
        if (After is not null)
        {
            Decrypt(Path.Combine(Path.GetDirectoryName(Link)!, After));
        }

        Point(After);
    }

    internal override void Undo(Surroundings surroundings) => Point(Before);

    /// <summary>Folders can be passed through by all and listed by nobody: who may read a file is said by the file.</summary>
    private void Decrypt(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        MakeFolders(folder);
        using var reader = new SecretReader(KeyFile);
        foreach (var item in Items)
        {
            var path = Path.Combine(folder, item.Path);
            MakeFolders(Path.GetDirectoryName(path)!);
            using var content = item.Read(reader);
            DurableFiles.Write(path, file => file.Write(content.Span), item.Mode, item.Uid, item.Gid);
        }
    }

    private static void MakeFolders(string folder)
    {
        if (!Directory.Exists(folder))
        {
            MakeFolders(Path.GetDirectoryName(folder)!);
            Directory.CreateDirectory(folder, Octal.Parse("0711"));
            File.SetUnixFileMode(folder, Octal.Parse("0711"));
        }
    }

    private void Point(string? target)
    {
        if (target is not null && Directory.Exists(Path.Combine(Path.GetDirectoryName(Link)!, target)))
        {
            DurableFiles.Link(Link, target);
        }
        else
        {
            // What it pointed to before does not outlive a reboot; the activator decrypts it again when the machine starts.
            DurableFiles.Remove(Link);
        }
    }
}
