using Cairn.Cli;
using Cairn.Cli.Commands;
using Cairn.Secrets;

CrashDumps.Disable();
return await Cli.RunAsync(args, Terminal.OfProcess(), Environment.CurrentDirectory);
