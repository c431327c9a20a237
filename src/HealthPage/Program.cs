using System.Reflection;
using HealthPage;

if (args is ["--version"])
{
    Console.WriteLine(typeof(Health).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
    return;
}

var app = HealthServer.Build(args, new FailedUnits("/usr/bin/systemctl"), TimeProvider.System);
await app.RunAsync();
