namespace Cairn.Platform;

/// <summary>A group of users; the row's key is its name.</summary>
public sealed partial class Group : OptionSet
{
    /// <summary>The group id. Default: one that was never used. The id of an existing group is never changed.</summary>
    [Range(0, int.MaxValue)]
    public partial int? Gid { get; set; }

    /// <summary>Users to add to the group, beside those who name it in their <c>Groups</c>. Other members stay.</summary>
    [RegularExpression(AccountNames.Name, ErrorMessage = AccountNames.NameRule)]
    public partial OptionSetOf<string> Members { get; set; }

    /// <summary>Whether the group is for a program rather than for people: it gets a low id. Default: no.</summary>
    public partial bool IsSystem { get; set; }
}
