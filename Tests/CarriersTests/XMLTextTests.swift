import Testing

@testable import Carriers

@Suite struct XMLTextTests {
  @Test func `marks, quotes, tabs and line ends are written as references`() {
    #expect(XMLText.escaped("a<b>&\"c\"\td\ne\r\n") == "a&lt;b&gt;&amp;&quot;c&quot;&#9;d&#10;e&#13;&#10;")
    #expect(XMLText.escaped("欠席日数'") == "欠席日数'")
  }

  @Test(arguments: [("欠席\t\n\r😀", true), ("a\u{0}", false), ("\u{1B}[0m", false), ("\u{FFFE}", false)])
  func `control characters have no place in a document`(text: String, expected: Bool) {
    #expect(XMLText.isRepresentable(text) == expected)
  }
}
