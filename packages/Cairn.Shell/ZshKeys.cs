namespace Cairn.Shell;

/// <summary>How a line is edited.</summary>
public enum ZshKeys
{
    /// <summary>As in Emacs: <c>bindkey -e</c>.</summary>
    Emacs,

    /// <summary>As in vi: <c>bindkey -v</c>.</summary>
    Vi,
}
