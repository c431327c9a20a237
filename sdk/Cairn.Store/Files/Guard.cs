namespace Cairn.Store.Files;

/// <summary>Turns what the operating system says into this library's one family of exceptions.</summary>
internal static class Guard
{
    internal static T Run<T>(string subject, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreDiagnostics.Unwritable.Because(error, subject, error.Message.TrimEnd('.'));
        }
    }

    internal static void Run(string subject, Action action) =>
        Run(subject, () =>
        {
            action();
            return true;
        });
}
