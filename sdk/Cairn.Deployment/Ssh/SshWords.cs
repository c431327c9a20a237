namespace Cairn.Deployment.Ssh;

/// <summary>Cuts a line of an SSH configuration into its words: a keyword, an equals sign or blanks, and arguments that may be quoted.</summary>
internal static class SshWords
{
    /// <summary>Gives the words; none for a comment or an empty line, null for a quote that does not end.</summary>
    internal static IReadOnlyList<string>? Of(string line)
    {
        var words = new List<string>();
        var position = 0;
        while (true)
        {
            // One equals sign may stand between the keyword and its first argument.
            var hadEquals = false;
            while (position < line.Length && (char.IsWhiteSpace(line[position]) || (line[position] == '=' && words.Count == 1 && !hadEquals)))
            {
                hadEquals |= line[position++] == '=';
            }

            if (position >= line.Length || line[position] == '#')
            {
                return words;
            }

            if (line[position] == '"')
            {
                var end = line.IndexOf('"', position + 1);
                if (end < 0)
                {
                    return null;
                }

                words.Add(line[(position + 1)..end]);
                position = end + 1;
            }
            else
            {
                var start = position;
                while (position < line.Length && !char.IsWhiteSpace(line[position]) && line[position] != '"' && !(words.Count == 0 && line[position] == '='))
                {
                    position++;
                }

                words.Add(line[start..position]);
            }
        }
    }
}
