using System.Globalization;

namespace Cairn.Platform;

/// <content>The mappings as <c>hidutil</c> takes them.</content>
public sealed partial class KeyboardMapping : IValidatableObject
{
    private const ulong CapsLockKey = 0x700000039;
    private const ulong Escape = 0x700000029;
    private const ulong Grave = 0x700000035;
    private const ulong NonUsBackslash = 0x700000064;
    private const ulong LeftControl = 0x7000000E0;
    private const ulong LeftOption = 0x7000000E2;
    private const ulong LeftCommand = 0x7000000E3;
    private const ulong RightOption = 0x7000000E6;
    private const ulong RightCommand = 0x7000000E7;
    private const ulong Fn = 0xFF00000003;

    internal IReadOnlyList<KeyMapping> Mappings =>
    [
        .. CapsLock is { } role ? [new KeyMapping(CapsLockKey, role == CapsLockRole.Control ? LeftControl : Escape)] : Array.Empty<KeyMapping>(),
        .. Swap(SwapCapsLockAndEscape, CapsLockKey, Escape),
        .. Swap(SwapLeftCommandAndOption, LeftCommand, LeftOption),
        .. Swap(SwapRightCommandAndOption, RightCommand, RightOption),
        .. Swap(SwapLeftControlAndFn, LeftControl, Fn),
        .. NonUsTilde ? [new KeyMapping(NonUsBackslash, Grave)] : Array.Empty<KeyMapping>(),
        .. Keys,
    ];

    /// <summary>Gets the mappings as JSON with hexadecimal numbers, which <c>hidutil</c> reads.</summary>
    internal string Json => $"{{\"UserKeyMapping\":[{string.Join(',', Mappings.Select(static mapping => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"HIDKeyboardModifierMappingSrc\":0x{mapping.Source:X},\"HIDKeyboardModifierMappingDst\":0x{mapping.Destination:X}}}")))}]}}";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Mappings.GroupBy(static mapping => mapping.Source)
            .Where(static same => same.Count() > 1)
            .Select(static same => new ValidationResult(
                FormattableString.Invariant($"The key 0x{same.Key:X} is mapped {same.Count()} times; keep one of the mappings.")));

    private static KeyMapping[] Swap(bool isOn, ulong one, ulong other) => isOn ? [new(one, other), new(other, one)] : [];
}
