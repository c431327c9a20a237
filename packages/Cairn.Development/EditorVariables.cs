namespace Cairn.Development;

/// <summary>Tells programs about the editor.</summary>
public sealed class EditorVariables : IModule<Home>
{
    /// <inheritdoc/>
    public void Configure(Home target)
    {
        if (target.Editors.Default is { } editor)
        {
            target.Session.Variables["EDITOR"] = editor;
            target.Session.Variables["VISUAL"] = editor;
        }
    }
}
