using System.Net.Http.Headers;
using System.Text;

namespace Cairn.Activation.Pulling;

/// <summary>What a feed wants to know of a machine, out of a file: nothing of it is ever an argument, or said.</summary>
internal static class FeedCredentials
{
    /// <summary>Reads the line <c>user:password</c>.</summary>
    /// <exception cref="ActivationException">CAIRN7157: there is none.</exception>
    internal static AuthenticationHeaderValue Read(string file)
    {
        string line;
        try
        {
            line = File.ReadAllText(file).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw PullDiagnostics.CredentialsUnreadable.Because(error, file, error.Message.TrimEnd('.'));
        }

        return line.IndexOf(':', StringComparison.Ordinal) > 0 && !line.Contains('\n', StringComparison.Ordinal)
            ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(line)))
            : throw PullDiagnostics.CredentialsUnreadable.Error(file, "it is not one line with a colon in it");
    }
}
