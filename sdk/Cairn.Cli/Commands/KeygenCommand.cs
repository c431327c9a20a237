using System.CommandLine;
using System.Text;
using Cairn.Cli.Fleets;
using Cairn.Cli.Vars;
using Cairn.Secrets;
using Cairn.Secrets.Age;
using Cairn.Secrets.Keys;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn keys keygen</c>: an admin's own key.</summary>
internal static class KeygenCommand
{
    internal static Command Create(Terminal terminal, string folder, VarsSurroundings surroundings)
    {
        var admin = new Option<string?>("--admin") { Description = "Add the key to the fleet under this name; your user name by default." };
        var (commit, json) = (VarsCommand.Commit(), VarsCommand.Json());
        var isPostQuantum = new Option<bool>("--post-quantum") { Description = "Make a key that quantum computers do not break; older tools do not know it." };
        var command = new Command("keygen", "Makes your key, where sops looks for it, unless you have one, and adds you to the fleet's admins.") { admin, isPostQuantum, commit, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var fleet = FleetFolder.Around(folder);
            using var alone = VarsLock.Take(fleet);
            var path = KeySources.UserKeyFile(surroundings.Keys) ?? throw new CommandException(ExitCodes.Usage, "There is no home folder to keep a key in. Set XDG_CONFIG_HOME.");
            VarsFleet.FinishInterrupted(fleet, surroundings, terminal);
            await KeysCommand.EnsureCleanAsync(fleet, parsed.GetValue(commit), cancellation);
            var exists = File.Exists(path);
            using var identity = exists ? Read(path) : parsed.GetValue(isPostQuantum) ? AgeIdentity.GeneratePostQuantum() : AgeIdentity.Generate();
            var name = parsed.GetValue(admin) ?? KeyChanges.AdminWith(fleet, identity.Recipient!) ?? Environment.UserName;
            if (exists && KeyChanges.IsAdmin(fleet, name, identity.Recipient!))
            {
                terminal.Hint($"'{path}' is your key, and '{name}' is an admin with it already.");
            }
            else
            {
                var changes = KeyChanges.Add(fleet, name, identity.Recipient!, isMachine: false);
                if (!exists)
                {
                    Write(path, identity);
                }

                VarsFleet.Files(fleet, surroundings).Change(changes);
                await KeysCommand.CommitAsync(fleet, parsed.GetValue(commit), $"Add the key of admin '{name}'", changes, cancellation);
            }

            if (parsed.GetValue(json))
            {
                VarsReport.WriteJson(terminal, (object[])[new { Kind = "admin", Name = name, Key = identity.Recipient!.ToString(), File = path }]);
            }
            else
            {
                await terminal.Out.WriteLineAsync(identity.Recipient!.ToString());
            }

            terminal.Hint($"'{path}' is your private key. Keep a copy of it in a safe place: without it the secrets are lost.");
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Takes the key that is there, which may open secrets already.</summary>
    private static AgeIdentity Read(string path)
    {
        using var text = SecretBytes.Take(File.ReadAllBytes(path));
        var keys = IdentityFile.Parse(text.Span, path);
        if (keys.Count == 0)
        {
            throw new CommandException(ExitCodes.Usage, $"'{path}' exists and holds no key. Delete it, or put your key there.");
        }

        foreach (var other in keys.Skip(1))
        {
            other.Dispose();
        }

        return keys[0];
    }

    private static void Write(string path, AgeIdentity identity)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var key = identity.ToText();
        using var output = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite, BufferSize = 0 });
        output.Write(Encoding.UTF8.GetBytes($"# public key: {identity.Recipient}\n"));
        output.Write(key.Span);
        output.Write("\n"u8);
        output.Flush(flushToDisk: true);
    }
}
