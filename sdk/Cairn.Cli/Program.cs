using Cairn.Cli;
using Cairn.Cli.Commands;

return await Cli.RunAsync(args, Terminal.OfProcess(), Environment.CurrentDirectory);
