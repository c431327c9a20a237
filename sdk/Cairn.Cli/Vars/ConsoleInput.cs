using Cairn.Secrets;

namespace Cairn.Cli.Vars;

/// <summary>The keyboard. Enter ends a line, Ctrl-D ends lines, backspace takes back, other control keys do nothing.</summary>
internal sealed class ConsoleInput : IAnswerInput
{
    private const char EndOfInput = '\u0004';
    private const int MaxLength = 64 * 1024;

    /// <summary>The runtime turns the terminal's echo off when it first looks at the keyboard, and leaves it off.</summary>
    public void Prepare() => _ = Console.KeyAvailable;

    public SecretBytes? Read(bool isHidden, bool isMultiline)
    {
        var typed = new char[MaxLength];
        var length = 0;
        try
        {
            while (true)
            {
                if (length == MaxLength)
                {
                    throw new CommandException(ExitCodes.Usage, $"What is typed is longer than {MaxLength} characters. Give it to 'cairn vars set' on its standard input.");
                }

                var key = Console.ReadKey(intercept: true);
                if (key.KeyChar == EndOfInput || (key.Key == ConsoleKey.D && key.Modifiers == ConsoleModifiers.Control))
                {
                    break;
                }

                if (key.Key == ConsoleKey.Enter && !isMultiline)
                {
                    break;
                }

                length = Typed(key, typed, length, isHidden);
            }

            Console.Error.WriteLine();
            return SecretBytes.FromText(typed.AsSpan(0, length));
        }
        finally
        {
            Array.Clear(typed);
        }
    }

    private static int Typed(ConsoleKeyInfo key, char[] typed, int length, bool isHidden)
    {
        var letter = key.Key == ConsoleKey.Enter ? '\n' : key.KeyChar;
        if (key.Key == ConsoleKey.Backspace)
        {
            if (length > 0 && !isHidden)
            {
                Console.Error.Write("\b \b");
            }

            return Math.Max(0, length - 1);
        }

        if (letter is '\0' || (char.IsControl(letter) && letter is not '\n' and not '\t'))
        {
            return length;
        }

        typed[length] = letter;
        if (!isHidden || letter == '\n')
        {
            Console.Error.Write(letter);
        }

        return length + 1;
    }
}
