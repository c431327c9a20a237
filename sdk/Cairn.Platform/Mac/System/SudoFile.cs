namespace Cairn.Platform;

/// <summary>Writes <c>/etc/pam.d/sudo_local</c>.</summary>
internal sealed class SudoFile : IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        if (target.Sudo.IsOn)
        {
            target.Etc["pam.d/sudo_local"].Text = target.Sudo.PamText;
        }
    }
}
