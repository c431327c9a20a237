using Cairn.Platform.Tests.Mac.Support;
using CsCheck;

namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class PropertyListReadBack
{
    [TestMethod]
    public void IsTheSameValue() => PropertyLists.Values.Sample(static value =>
        PropertyListReader.ReadDocument(PropertyListWriter.Document(value)).Equals(value)
        && PropertyListReader.ReadFragment(PropertyListWriter.Fragment(value)).Equals(value));

    [TestMethod]
    public void HasTheSameBytes() => PropertyLists.Values.Sample(static value =>
    {
        var text = PropertyListWriter.Document(value);

        return string.Equals(PropertyListWriter.Document(PropertyListReader.ReadDocument(text)), text, StringComparison.Ordinal);
    });

    [TestMethod]
    public void KeepsKindsApart()
    {
        PropertyListValue integer = 1;

        integer.ShouldNotBe((PropertyListValue)1.0);
        integer.ShouldNotBe((PropertyListValue)true);
        integer.ShouldNotBe((PropertyListValue)"1");
        integer.ShouldBe((PropertyListValue)1L);
    }

    [TestMethod]
    [DataRow("<plist><integer>1</integer><integer>2</integer></plist>", "with one value")]
    [DataRow("<plist><integer>one</integer></plist>", "'one' is no integer")]
    [DataRow("<plist><integer>9223372036854775808</integer></plist>", "'9223372036854775808' is no integer")]
    [DataRow("<plist><real>fast</real></plist>", "'fast' is no real")]
    [DataRow("<plist><date>today</date></plist>", "'today' is no date")]
    [DataRow("<plist><data>?</data></plist>", "'?' is no data")]
    [DataRow("<plist><null/></plist>", "'<null>' is no value")]
    [DataRow("<plist><dict><key>a</key></dict></plist>", "'<key>a</key>' is not followed by its value")]
    [DataRow("<plist><dict><key>a</key><true/><key>a</key><true/></dict></plist>", "its key occurs twice")]
    [DataRow("<array/>", "not '<plist>'")]
    [DataRow("plain", "The text is no XML")]
    public void SaysWhatIsWrong(string text, string message)
    {
        var read = () => PropertyListReader.ReadDocument(text);

        read.ShouldThrow<FormatException>().Message.ShouldContain(message);
    }
}
