using System.Net;

namespace HealthPage;

/// <summary>Serves the page at <c>/</c> for people, and at <c>/health</c> for programs: 200 when all is well, otherwise 503.</summary>
internal static class HealthServer
{
    private const string Security = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    internal static WebApplication Build(string[] arguments, FailedUnits units, TimeProvider time)
    {
        // Nothing but what it needs: the usual builders watch the working directory, which is all of the machine, for settings that change.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddCommandLine(arguments);
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.MapGet("/", context => AnswerAsync(context, units, time, "text/html; charset=utf-8", HealthText.Page));
        app.MapGet("/health", context => AnswerAsync(context, units, time, "text/plain; charset=utf-8", HealthText.Plain));
        return app;
    }

    private static async Task AnswerAsync(HttpContext context, FailedUnits units, TimeProvider time, string type, Func<Health, string> write)
    {
        var uptime = TimeSpan.FromMilliseconds((long)time.GetElapsedTime(0, time.GetTimestamp()).TotalMilliseconds);
        var health = new Health(Dns.GetHostName(), uptime, await units.ListAsync(context.RequestAborted));
        context.Response.StatusCode = health.IsHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = type;
        context.Response.Headers.ContentSecurityPolicy = Security;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(write(health), context.RequestAborted);
    }
}
