using HealthPage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Cairn.Software.Tests;

[TestClass]
public sealed class HealthOfAMachine
{
    [TestMethod]
    [DataRow("", 200, "none")]
    [DataRow("b.service loaded failed failed B\na.timer loaded failed failed A <x>\n", 503, "a.timer, b.service")]
    public async Task IsToldToPrograms(string failed, int status, string text)
    {
        using var folder = new TestFolder();
        folder.Write("units", failed);

        var (code, body) = await GetAsync(folder.Write("systemctl", $"#!/bin/sh\nexec cat {folder.PathOf("units")}\n", isExecutable: true), "health");

        code.ShouldBe(status);
        body.ShouldContain($"machine {System.Net.Dns.GetHostName()}\n");
        body.ShouldContain("uptime ");
        body.ShouldEndWith($"failed {text}\n");
    }

    [TestMethod]
    public async Task IsUnknownWithoutSystemd()
    {
        var (code, body) = await GetAsync("/nowhere/systemctl", "health");

        code.ShouldBe(503);
        body.ShouldEndWith("failed unknown\n");
    }

    [TestMethod]
    public void IsEncodedOnThePage() =>
        HealthText.Page(new Health("<b>", TimeSpan.FromMinutes(3125), ["x<script>.service"])).ShouldSatisfyAllConditions(
            static page => page.ShouldContain("&lt;b&gt;: not well"),
            static page => page.ShouldContain("<dd>2 d 4 h 5 min</dd>"),
            static page => page.ShouldNotContain("<script>"));

    private static async Task<(int Code, string Body)> GetAsync(string systemctl, string path)
    {
        await using var app = HealthServer.Build(["--urls", "http://127.0.0.1:0"], new FailedUnits(systemctl), TimeProvider.System);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri($"{address}/{path}"));
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
