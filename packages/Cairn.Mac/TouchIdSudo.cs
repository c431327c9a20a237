namespace Cairn.Mac;

/// <summary>A fingerprint is enough for <c>sudo</c>.</summary>
public sealed partial class TouchIdSudo : Feature, IModule<Darwin>
{
    /// <summary>Whether it works inside tmux and screen too, by Homebrew's <c>pam-reattach</c>. Default: no. Needs Homebrew.</summary>
    public partial bool InTmux { get; set; }

    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        target.Defaults.Sudo.TouchId = true;
        if (!InTmux)
        {
            return;
        }

        Assert(target.Homebrew.Enable, "Touch ID works inside tmux by 'pam-reattach', which comes from Homebrew. Set 'Homebrew.Enable', or leave 'InTmux' off.");
        target.Defaults.Sudo.ReattachModule = $"{target.Homebrew.Prefix}/lib/pam/pam_reattach.so";
        if (target.Homebrew.Enable)
        {
            target.Homebrew.Formulae.Add("pam-reattach");
        }
    }
}
