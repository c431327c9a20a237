using System.Text.Json.Serialization;
using Cairn.Activation.Files;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Accounts;

/// <summary>The account files change, under the lock that other programs respect. Lines that somebody else writes meanwhile stay, both ways.</summary>
/// <param name="Folder">The folder of the files: <c>/etc</c>.</param>
/// <param name="Files">The contents before and after, by name.</param>
/// <param name="Sentences">What changes, for people; no hash is in it.</param>
internal sealed record AccountsChange(string Folder, IReadOnlyList<AccountFileChange> Files, IReadOnlyList<string> Sentences) : Effect
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    internal override string Words => string.Join("; ", Sentences);

    [JsonIgnore]
    private AccountFiles Before => Of(static change => change.Before);

    [JsonIgnore]
    private AccountFiles After => Of(static change => change.After);

    internal static AccountsChange Between(string folder, AccountFiles before, AccountFiles after, IReadOnlyList<string> sentences) =>
        new(folder, [.. before.All.Zip(after.All, static (old, now) => new AccountFileChange(Path.GetFileName(old.Path), old.Content, now.Content))], sentences);

    /// <summary>Reads the account files of a machine.</summary>
    /// <param name="folder">Their folder.</param>
    /// <returns>The contents.</returns>
    internal static AccountFiles Read(string folder)
    {
        byte[]? Content(string path) => File.Exists(Path.Combine(folder, Path.GetFileName(path))) ? File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(path))) : null;
        return new AccountFiles
        {
            Passwd = Content(AccountFormat.Passwd.Path),
            Shadow = Content(AccountFormat.Shadow.Path),
            Group = Content(AccountFormat.Group.Path),
            Gshadow = Content(AccountFormat.Gshadow.Path),
            Subuid = Content(AccountFormat.Subuid.Path),
            Subgid = Content(AccountFormat.Subgid.Path),
        };
    }

    internal override void Apply(Surroundings surroundings) => Bring(Before, After, surroundings);

    internal override void Undo(Surroundings surroundings) => Bring(After, Before, surroundings);

    private void Bring(AccountFiles from, AccountFiles to, Surroundings surroundings)
    {
        using var held = OperatingSystem.IsLinux() ? AccountLock.Take(Path.Combine(Folder, Path.GetFileName(AccountLock.Path)), s_patience, surroundings.Clock) : null;
        var now = Read(Folder);
        var wanted = now.HasContentOf(from) ? to : AccountUndo.Undo(before: to, after: from, now);
        foreach (var ((path, present), (_, content)) in now.All.Zip(wanted.All))
        {
            if (!AccountFiles.IsSame(present, content))
            {
                Write(Path.Combine(Folder, Path.GetFileName(path)), content, wanted);
            }
        }
    }

    private static void Write(string path, byte[]? content, AccountFiles files)
    {
        if (content is null)
        {
            DurableFiles.Remove(path);
            return;
        }

        var habit = FileStatus.Of(path) ?? Habit(path, files);
        DurableFiles.Write(path, file => file.Write(content), habit.Mode, habit.Uid, habit.Gid);
    }

    /// <summary>What holds hashes is for root, and for the group that checks passwords.</summary>
    private static FileStatus Habit(string path, AccountFiles files)
    {
        var isSecret = Path.GetFileName(path) is "shadow" or "gshadow";
        var group = new Owners("", System.Text.Encoding.UTF8.GetString(files.Group ?? [])).Group("shadow") ?? 0;
        return new FileStatus(FileType.Regular, Octal.Parse(isSecret ? "0640" : "0644"), Uid: 0, isSecret ? group : 0);
    }

    private AccountFiles Of(Func<AccountFileChange, byte[]?> content)
    {
        byte[]? Named(AccountFormat format) => Files.SingleOrDefault(change => change.Name == Path.GetFileName(format.Path)) is { } change ? content(change) : null;
        return new AccountFiles
        {
            Passwd = Named(AccountFormat.Passwd),
            Shadow = Named(AccountFormat.Shadow),
            Group = Named(AccountFormat.Group),
            Gshadow = Named(AccountFormat.Gshadow),
            Subuid = Named(AccountFormat.Subuid),
            Subgid = Named(AccountFormat.Subgid),
        };
    }
}
