using Cairn.Store;
using Cairn.Store.Signing;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Makes a key that signs closures, and says how machines come to trust it.</summary>
[MSBuildMultiThreadableTask]
public sealed class GenerateSigningKey : Microsoft.Build.Utilities.Task, IMultiThreadableTask
{
    /// <summary>Gets or sets the file to write, which must not exist.</summary>
    [Required]
    public string KeyFile { get; set; } = "";

    /// <summary>Gets or sets the key's name.</summary>
    [Required]
    public string KeyName { get; set; } = "";

    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            NativeLibraries.Register();
            using var key = SigningKey.Generate(KeyName);
            key.WriteTo(TaskEnvironment.GetAbsolutePath(KeyFile));
            Log.LogMessage(MessageImportance.High, "  The signing key is in '{0}': keep it secret, and keep a copy. Machines trust it once they have been deployed with this in the fleet's configuration:", KeyFile);
            Log.LogMessage(MessageImportance.High, "    fleet.TrustedKeys.Add(\"{0}\");", key.PublicKey);
        }
        catch (StoreException problem)
        {
            Log.LogError(null, problem.Id, null, KeyFile, 0, 0, 0, 0, "{0}", problem.Message[(problem.Id.Length + 2)..]);
        }

        return !Log.HasLoggedErrors;
    }
}
