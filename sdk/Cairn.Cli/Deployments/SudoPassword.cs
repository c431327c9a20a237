using System.Text;

namespace Cairn.Cli.Deployments;

/// <summary>The password for sudo: asked for once for all machines, however many want it at the same time, and once more where it is wrong.</summary>
internal sealed class SudoPassword
{
    private readonly Lock _access = new();
    private readonly Questioner _questioner;
    private byte[]? _password;

    internal SudoPassword(Questioner questioner, bool isAskedNow)
    {
        _questioner = questioner;
        if (isAskedNow)
        {
            Give();
        }
    }

    internal byte[]? Give()
    {
        lock (_access)
        {
            return _password ??= Environment.GetEnvironmentVariable(ReachOptions.PasswordVariable) is { Length: > 0 } given ? Encoding.UTF8.GetBytes(given) : Ask("Password for sudo: ");
        }
    }

    /// <summary>Gives another one than that which a machine did not take.</summary>
    internal byte[]? GiveAgain(string machine, byte[] wrong)
    {
        lock (_access)
        {
            // Another machine may have asked meanwhile.
            return _password is { } other && !other.AsSpan().SequenceEqual(wrong)
                ? other
                : _password = Ask($"'{machine}' does not take it. Password for sudo: ") ?? _password;
        }
    }

    private byte[]? Ask(string question)
    {
        using var typed = _questioner.Hidden(question);
        return typed?.Span.ToArray();
    }
}
