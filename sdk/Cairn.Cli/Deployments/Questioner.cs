using Cairn.Cli.Views;
using Cairn.Secrets;

namespace Cairn.Cli.Deployments;

/// <summary>Asks whoever sits at the terminal for what only people know; nobody is asked where nobody sits.</summary>
internal sealed class Questioner(Terminal terminal, IRunView view)
{
    /// <summary>Asks for something that is not shown while it is typed; null when nobody can answer.</summary>
    internal SecretBytes? Hidden(string question) => terminal.Input is { } input
        ? view.Asking(() =>
        {
            input.Prepare();
            terminal.Ask(question);
            return input.Read(isHidden: true, isMultiline: false);
        })
        : null;

    internal byte[]? Passphrase(string file, bool isAgain)
    {
        using var typed = Hidden($"{(isAgain ? "That was not it. " : "")}Passphrase of '{file}': ");
        return typed?.Span.ToArray();
    }
}
