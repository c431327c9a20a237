using System.Globalization;

namespace Cairn.Deployment;

/// <summary>Describes one kind of trouble with a deployment.</summary>
/// <param name="Id">The id, which is never reused.</param>
/// <param name="ExitCode">What a deployment of one machine ends with because of it.</param>
/// <param name="Message">The message with numbered placeholders; <c>{0}</c> is the subject.</param>
/// <param name="WayOut">What to do about it.</param>
public sealed record DeploymentDiagnostic(string Id, int ExitCode, string Message, string WayOut)
{
    internal DeploymentException Error(params string[] facts) => new(this, facts, cause: null);

    internal DeploymentException Because(Exception cause, params string[] facts) => new(this, facts, cause);

    internal string Describe(IReadOnlyList<string> facts) =>
        $"{Id}: {string.Format(CultureInfo.InvariantCulture, $"{Message} {WayOut}", [.. facts])}";
}
