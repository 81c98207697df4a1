import Testing

@testable import Carriers

struct DMNTextTests {
  @Test func `what XML reads as its own is escaped`() {
    #expect(DMNText.escaped("a<b & \"c\"\n") == "a&lt;b &amp; &quot;c&quot;&#10;")
  }

  @Test func `control characters have no form`() {
    #expect(!DMNText.isWritable("a\u{1}"))
    #expect(!DMNText.isWritable("\u{FFFF}"))
    #expect(DMNText.isWritable("a\t児童\u{20BB7}"))
  }
}
