namespace My.Module;

/// <summary>A greeting after login.</summary>
public sealed partial class Greeting : Feature, IModule<Linux>
{
    /// <summary>The text. Write here what the option means; it is the manual.</summary>
    [Default("Welcome.")]
    public partial string Text { get; set; }

    /// <inheritdoc/>
    public void Configure(Linux target) => target.Etc["motd"].Text = Text;
}
