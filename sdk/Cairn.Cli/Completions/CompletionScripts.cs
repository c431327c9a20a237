namespace Cairn.Cli.Completions;

/// <summary>
/// What a shell has to know to complete. It asks cairn itself, through the directive <c>[suggest]</c> of System.CommandLine: the line up to the
/// cursor goes in, words come out.
/// </summary>
internal static class CompletionScripts
{
    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Words that are files, as those of --identity, are completed by the shell where cairn has none. Fish filters what does not fit the word itself.
        ["bash"] = """
            # cairn: put this into ~/.bashrc: eval "$(cairn completion bash)"
            _cairn() {
              local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(cairn "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
            }
            complete -o default -F _cairn cairn

            """,
        ["fish"] = """
            # cairn: put this into ~/.config/fish/config.fish: cairn completion fish | source
            function __cairn_complete
              set -l line (commandline -cp)
              set -l found (cairn "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null)
              if test (count $found) -gt 0
                printf '%s\n' $found
              else
                __fish_complete_path (commandline -ct)
              end
            end
            complete -c cairn -f -a '(__cairn_complete)'

            """,
        ["zsh"] = """
            # cairn: put this into ~/.zshrc, after compinit: eval "$(cairn completion zsh)"
            _cairn() {
              local line="${words[1,CURRENT]}"
              local -a found
              found=("${(@f)$(cairn "[suggest:${#line}]" "$line" 2>/dev/null)}")
              found=("${(@)found:#}")
              if (( ${#found} )); then compadd -a found; else _files; fi
            }
            compdef _cairn cairn

            """,
    };
}
