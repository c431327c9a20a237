namespace Cairn.Platform;

/// <content>The primary user, and preferences.</content>
public sealed partial class Darwin
{
    /// <summary>
    /// The user of this Mac whose preferences are written and who owns Homebrew: an account that exists, by its short name.
    /// Required when a preference of a user is set or Homebrew is enabled. Example: <c>crs58</c>.
    /// </summary>
    [RegularExpression("[A-Za-z_][A-Za-z0-9_.-]*", ErrorMessage = "must be the short name of an account")]
    public partial string? PrimaryUser { get; set; }

    /// <summary>Preferences of macOS and its apps, which <c>defaults write</c> sets elsewhere.</summary>
    public partial Preferences Preferences { get; }
}
