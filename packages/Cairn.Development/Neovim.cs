namespace Cairn.Development;

/// <summary>Neovim: <c>~/.config/nvim/init.lua</c>. Plugins are left to a plugin manager that <see cref="Lua"/> starts.</summary>
public sealed partial class Neovim : ProgramFeature, IModule<Home>
{
    /// <summary>Whether programs open Neovim when they ask for text. Default: no.</summary>
    public partial bool DefaultEditor { get; set; }

    /// <summary>Whether <c>vi</c> and <c>vim</c> start it too. Default: no.</summary>
    public partial bool ViAliases { get; set; }

    /// <summary>The key for mappings of your own. Default: a blank.</summary>
    [Default(" "), MinLength(1)]
    public partial string Leader { get; set; }

    /// <summary>Options of the editor, as <c>vim.opt</c> names them. Example: <c>Options["number"] = true</c>.</summary>
    public partial Setting Options { get; set; }

    /// <summary>Further Lua, behind the options. Example: <c>Lua.Add("vim.cmd.colorscheme('habamax')")</c>.</summary>
    public partial OptionLines Lua { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "neovim", homebrew: "neovim");
        List<string> lines =
        [
            $"vim.g.mapleader = {LuaText.Quote(Leader)}",
            .. Options.Entries.Select(static option => $"vim.opt[{LuaText.Quote(option.Key)}] = {LuaText.Write(option.Value)}"),
            .. Lua.HasValue ? [Lua.ToString()] : Array.Empty<string>(),
        ];
        target.ConfigFiles["nvim/init.lua"].Text = string.Join('\n', lines);
        if (DefaultEditor)
        {
            target.Editors.Default = "nvim";
        }

        if (ViAliases)
        {
            target.Shells.Defaults.Aliases["vi"] = "nvim";
            target.Shells.Defaults.Aliases["vim"] = "nvim";
        }
    }
}
