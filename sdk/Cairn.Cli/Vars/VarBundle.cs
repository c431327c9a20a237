using Cairn.Secrets;
using Cairn.Secrets.Age;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>All values of a fleet in one file that is encrypted with age: to keep them elsewhere, or to take them along.</summary>
internal static class VarBundle
{
    internal static byte[] Write(VarsFleet fleet, IReadOnlyList<VarNode> nodes, IReadOnlyList<AgeRecipient> readers)
    {
        var values = nodes
            .SelectMany(node => node.Description.Files.Where(file => fleet.Tree.Exists(node.Place, file)).Select(file => new VarValue(node.Place, file.Name, fleet.Tree.Read(node.Place, file, fleet.Identities))))
            .ToList();
        try
        {
            using var plain = new GeneratorRequest([], values).ToBytes();
            using var output = new MemoryStream();
            using (var input = plain.OpenRead())
            {
                AgeFile.Encrypt(input, output, readers);
            }

            return output.ToArray();
        }
        finally
        {
            values.ForEach(static value => value.Content.Dispose());
        }
    }

    internal static IReadOnlyList<VarValue> Read(string path, IReadOnlyList<AgeIdentity> identities)
    {
        using var input = File.OpenRead(path);
        using var output = new SecretStream();
        AgeFile.Decrypt(input, output, identities, new(path));
        using var plain = output.Take();
        try
        {
            return GeneratorRequest.Parse(plain.Span).Dependencies;
        }
        catch (System.Text.Json.JsonException)
        {
            throw new CommandException(ExitCodes.Usage, $"'{path}' is no bundle of values. Make one with 'cairn vars export'.");
        }
    }
}
