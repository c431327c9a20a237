using System.Text;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class SopsNextToOthers : SecretsTest
{
    private const string Reader = """
        import { decryptSops } from "sops-age";
        import { readFileSync } from "node:fs";
        const [, , file, fileType, secretKey] = process.argv;
        const value = await decryptSops(readFileSync(file, "utf8"), { fileType, secretKey });
        process.stdout.write(JSON.stringify(value));
        """;

    /// <summary>Writes a file by the rules of the format with Node's own cipher and another age library.</summary>
    private const string Writer = """
        import { createCipheriv, createHash, randomBytes } from "node:crypto";
        import { Encrypter, armor } from "age-encryption";
        const [, , recipient, label] = process.argv;
        const key = randomBytes(32);
        const lastmodified = "2026-11-20T10:00:00Z";
        const seal = (text, aad, type) => {
            const iv = randomBytes(32);
            const cipher = createCipheriv("aes-256-gcm", key, iv);
            cipher.setAAD(Buffer.from(aad));
            const data = Buffer.concat([cipher.update(text), cipher.final()]);
            return `ENC[AES256_GCM,data:${data.toString("base64")},iv:${iv.toString("base64")},tag:${cipher.getAuthTag().toString("base64")},type:${type}]`;
        };
        const leaves = [["name:", "admin", "str"], ["count:", "3", "int"], ["on:", "True", "bool"], ["xs:", "1.5", "float"]];
        const [name, count, on, xs] = leaves.map(([path, text, type]) => seal(text, path, type));
        const mac = createHash("sha512");
        leaves.forEach(([, text]) => mac.update(text));
        mac.update("plain");
        const encrypter = new Encrypter();
        encrypter.addRecipient(recipient);
        const enc = armor.encode(await encrypter.encrypt(key));
        process.stdout.write(JSON.stringify({
            name, count, on, xs: [xs], note_unencrypted: "plain",
            sops: { kms: null, pgp: [], age: [{ recipient: label ?? recipient, enc }], lastmodified, mac: seal(mac.digest("hex").toUpperCase(), lastmodified, "str"), version: "3.7.3" },
        }));
        """;

    [TestMethod]
    public void YamlIsReadByAnotherReader() =>
        ReadByOther(Sealed("a:\n    b: two\n    n: 3\nxs: [1.5, true, text]\nplain_unencrypted: seen\n", SopsFormat.Yaml, Machine, Admin), "yaml")
            .ShouldBe("""{"a":{"b":"two","n":3},"xs":[1.5,true,"text"],"plain_unencrypted":"seen"}""");

    [TestMethod]
    public void JsonIsReadByAnotherReader() =>
        ReadByOther(Sealed("""{"a":{"b":"two","n":3},"xs":[1.5,false]}""", SopsFormat.Json, Admin), "json").ShouldBe("""{"a":{"b":"two","n":3},"xs":[1.5,false]}""");

    [TestMethod]
    public void BinaryIsReadByAnotherReader() =>
        ReadByOther(Sealed("some text\n", SopsFormat.Binary, Admin), "json").ShouldBe("""{"data":"some text\n"}""");

    [TestMethod]
    public void RotatedAndUpdatedFilesAreReadByAnotherReader()
    {
        var file = Sealed("a: one\n", SopsFormat.Yaml, Machine);

        ReadByOther(file.UpdateKeys(For(Admin), [Machine]), "yaml").ShouldBe("""{"a":"one"}""");
        ReadByOther(file.Rotate([Machine], For(Admin)), "yaml").ShouldBe("""{"a":"one"}""");
    }

    [TestMethod]
    public void WhatAnotherWriterWroteIsRead() =>
        Opened(Parsed(Tool.Node(Writer, Admin.Recipient!.ToString()), SopsFormat.Json), Admin)
            .ShouldBe("{\n\t\"name\": \"admin\",\n\t\"count\": 3,\n\t\"on\": true,\n\t\"xs\": [\n\t\t1.5\n\t],\n\t\"note_unencrypted\": \"plain\"\n}\n");

    [TestMethod]
    public void YamlThatIsWrittenIsReadByAnotherParser()
    {
        const string Text = "a: |\n    one\n      two\n\n    three\nb: \"tab\\tand \\\\ and \\\"\"\nc: 'yes: no # x'\nd:\n    - - 1\n      - x: 2\n    -\n        # c\n        y: 3\n";
        var plain = Write("plain.yaml", Opened(Sealed(Text, SopsFormat.Yaml, Admin), Admin));

        Tool.Node(
            """
            import { parse } from "yaml";
            import { readFileSync } from "node:fs";
            process.stdout.write(JSON.stringify(parse(readFileSync(process.argv[2], "utf8"))));
            """,
            plain).ShouldBe("""{"a":"one\n  two\n\nthree\n","b":"tab\tand \\ and \"","c":"yes: no # x","d":[[1,{"x":2}],{"y":3}]}""");
    }

    [TestMethod]
    public void ALabelThatHidesTheReaderIsRefused() =>
        Refused(() => Opened(Parsed(Tool.Node(Writer, Admin.Recipient!.ToString(), Machine.Recipient!.ToString()), SopsFormat.Json), Admin)).Message.ShouldBe(
            $"CAIRN4025: 'secret' names the recipient '{Machine.Recipient}' for a part that is encrypted for '{Admin.Recipient}'. "
            + "Distrust the file: someone may have hidden who can read it. Restore it from git, or run `cairn vars fix`.");

    private string ReadByOther(SopsFile file, string type) => Tool.Node(Reader, Write("file", Encoding.UTF8.GetString(file.ToBytes())), type, KeyText(Admin));
}
