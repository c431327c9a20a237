namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class PropertyListWritten
{
    [TestMethod]
    public void HasTheCanonicalText()
    {
        var value = PropertyListValue.Dictionary(new Dictionary<string, PropertyListValue>
        {
            ["b"] = 1,
            ["a"] = PropertyListValue.Array("x", 1.0, true, PropertyListValue.Array()),
            ["C"] = PropertyListValue.Date(new DateTimeOffset(2026, 11, 22, 12, 0, 0, 500, TimeSpan.FromHours(2))),
            ["d"] = PropertyListValue.Data([1, 2, 255]),
            ["e"] = PropertyListValue.Dictionary(),
        });

        var text = PropertyListWriter.Document(value);

        text.ShouldBe(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            <dict>
            	<key>C</key>
            	<date>2026-11-22T10:00:00Z</date>
            	<key>a</key>
            	<array>
            		<string>x</string>
            		<real>1</real>
            		<true/>
            		<array/>
            	</array>
            	<key>b</key>
            	<integer>1</integer>
            	<key>d</key>
            	<data>AQL/</data>
            	<key>e</key>
            	<dict/>
            </dict>
            </plist>

            """);
    }

    [TestMethod]
    public void IsOneLineAsFragment()
    {
        var value = PropertyListValue.Dictionary([new("key", PropertyListValue.Array(1, "a\nb"))]);

        var text = PropertyListWriter.Fragment(value);

        text.ShouldBe("<dict><key>key</key><array><integer>1</integer><string>a\nb</string></array></dict>");
    }

    [TestMethod]
    public void EscapesMarkup()
    {
        var text = PropertyListWriter.Fragment("</string><true/> & \r");

        text.ShouldBe("<string>&lt;/string&gt;&lt;true/&gt; &amp; &#13;</string>");
    }

    [TestMethod]
    [DataRow(0x0007, "U+0007")]
    [DataRow(0xD83D, "U+D83D")]
    [DataRow(0xFFFE, "U+FFFE")]
    public void RefusesWhatXmlCannotHold(int letter, string named)
    {
        var text = $"a{(char)letter}b";
        var write = () => PropertyListWriter.Fragment(text);

        write.ShouldThrow<ArgumentException>().Message.ShouldContain(named);
        PropertyListCheck.Problems(PropertyListValue.Array(text), "Extra").ShouldHaveSingleItem().ShouldContain($"'Extra[0]' has the character {named}");
    }

    [TestMethod]
    public void RefusesNumbersThatAreNotFinite()
    {
        var write = () => PropertyListWriter.Fragment(double.NaN);

        write.ShouldThrow<ArgumentException>().Message.ShouldContain("NaN");
        PropertyListCheck.Problems(double.NaN, "Delay").ShouldHaveSingleItem().ShouldContain("'Delay' is not a finite number");
    }
}
