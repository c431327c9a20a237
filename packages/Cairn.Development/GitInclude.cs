namespace Cairn.Development;

/// <summary>A further file of git's configuration; the row's key is a name of your choice.</summary>
/// <example><c>var work = home.Git.Includes["work"]; work.Path = "~/work/.gitconfig"; work.When = "gitdir:~/work/";</c></example>
public sealed partial class GitInclude : OptionSet
{
    /// <summary>The file, absolute or from <c>~</c>. Git ignores it when it does not exist.</summary>
    [RegularExpression("[/~].*", ErrorMessage = "must be an absolute path, or one that begins with '~'")]
    public partial string Path { get; set; }

    /// <summary>Where it counts, as git writes conditions. Default: everywhere. Example: <c>gitdir:~/work/</c>.</summary>
    [RegularExpression("(gitdir|gitdir/i|onbranch|hasconfig:remote\\.\\*\\.url):.+", ErrorMessage = "must be a condition of git, as 'gitdir:~/work/'")]
    public partial string? When { get; set; }
}
