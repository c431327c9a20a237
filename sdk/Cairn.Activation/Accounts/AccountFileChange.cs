namespace Cairn.Activation.Accounts;

/// <summary>One account file before and after.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Before">Its content; null when it did not exist.</param>
/// <param name="After">Its new content; null when it will not exist.</param>
internal sealed record AccountFileChange(string Name, byte[]? Before, byte[]? After);
