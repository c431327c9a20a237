using System.Globalization;

namespace Cairn.Activation;

/// <summary>Describes one kind of trouble that the activator reports.</summary>
/// <param name="Id">The id, which is never reused.</param>
/// <param name="Exit">How the activator ends because of it.</param>
/// <param name="Message">The message with numbered placeholders; <c>{0}</c> is the subject.</param>
/// <param name="WayOut">What to do about it.</param>
internal sealed record ActivationDiagnostic(string Id, ExitCode Exit, string Message, string WayOut)
{
    internal ActivationException Error(params string[] facts) => new(this, facts, cause: null);

    internal ActivationException Because(Exception cause, params string[] facts) => new(this, facts, cause);

    internal string Describe(IReadOnlyList<string> facts) =>
        $"{Id}: {string.Format(CultureInfo.InvariantCulture, Message, [.. facts])} {WayOut}";
}
