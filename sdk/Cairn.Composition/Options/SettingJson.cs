using System.Text.Json.Serialization;

namespace Cairn.Composition;

[JsonSerializable(typeof(string))]
internal sealed partial class SettingJson : JsonSerializerContext;
