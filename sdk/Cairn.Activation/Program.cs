using Cairn.Activation.Machines;
using Cairn.Activation.Programs;
using Cairn.Secrets;

CrashDumps.Disable();
using var output = new PatientWriter(Console.Out);
using var errors = new PatientWriter(Console.Error);
return CommandLine.Run(args, Layout.OfSystem(), output, errors);
