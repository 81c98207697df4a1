import Reports
import Testing

struct HTMLTests {
  @Test func `text that is interpolated is escaped and markup is not`() {
    let label = "<b>\"A\" & B</b>"
    let inner: HTML = "<i>\(label)</i>"
    let page: HTML = "<p>\(inner)\(3)</p>"
    #expect(page.markup == "<p><i>&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</i>3</p>")
  }
}
