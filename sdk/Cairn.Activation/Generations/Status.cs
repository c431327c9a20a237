using Cairn.Activation.Machines;
using Cairn.Activation.Pulling;

namespace Cairn.Activation.Generations;

/// <summary>Says where a machine is.</summary>
internal static class Status
{
    internal static void Generations(Layout layout, TextWriter output)
    {
        var list = new GenerationList(layout);
        foreach (var number in list.Numbers)
        {
            var marks = (list.Current == number ? " (current)" : "") + (list.Confirmed == number ? " (confirmed)" : "");
            output.WriteLine($"{number}  {Path.GetFileName(list.ClosureOf(number))}{marks}");
        }
    }

    internal static void Write(Layout layout, TextWriter output)
    {
        var list = new GenerationList(layout);
        output.WriteLine(list.Current is { } current ? $"generation {current}: {list.ClosureOf(current)}" : "no generation is active");
        if (list.Confirmed != list.Current)
        {
            output.WriteLine($"not confirmed; a boot returns to {(list.Confirmed is { } confirmed ? $"generation {confirmed}" : "none")}");
        }

        if (StateFile.ReadLast(layout) is { } last)
        {
            output.WriteLine($"last activation: {last.From} → {last.To} ended as {last.Outcome} on {last.Ended:u}");
            foreach (var message in last.Messages)
            {
                output.WriteLine($"  {message}");
            }
        }

        if (new PullBook(layout).Read().Last is { } pulled)
        {
            output.WriteLine($"last pull: {pulled.Version ?? "nothing"} from {pulled.Feed} {(pulled.ExitCode is { } exitCode ? $"ended with {exitCode}" : "did not end")} on {pulled.Ended:u}");
            output.WriteLine($"  {pulled.Text}");
        }
    }
}
