using System.Text.Json.Serialization;

namespace Cairn.Activation.Files.Settings;

/// <summary>How keys are written.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class SettingsJson : JsonSerializerContext;
