import Testing

@testable import Tabular

struct WidthTests {
  @Test(arguments: [
    ("１２３", "123"), ("Ｒ４．４．１", "R4.4.1"), ("　12　", "12"), (" a b ", "a b"), ("ａ　ｂ", "a b"), ("！～", "!~"), ("カナ", "カナ"), ("", ""), ("　", "")
  ]) func `letters, digits and signs become half width, and the ends lose their spaces`(text: String, halved: String) {
    #expect(Width.halved(text) == halved && Width.halved(halved) == halved)
  }

  @Test func `every full-width sign has its own half-width one`() {
    for value in UInt32(0x21)...0x7E {
      let full = String(Unicode.Scalar(value + 0xFEE0)!)
      #expect(Width.halved(full) == String(Unicode.Scalar(value)!))
    }
  }

  @Test func `only spaces at the ends go`() {
    #expect(Width.trimmed("　 山田 太郎　") == "山田 太郎" && Width.trimmed("\tx\t") == "\tx\t" && Width.trimmed(" 　") == "")
  }

  @Test func `digits are ASCII and nothing else`() {
    #expect(Width.digits("0042") == 42 && Width.digits("") == nil && Width.digits("-1") == nil && Width.digits("１") == nil)
    #expect(Width.digits("1 ") == nil && Width.digits("99999999999999999999") == nil, "too large for a whole number")
  }
}
