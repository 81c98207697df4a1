import Testing

@testable import Carriers

struct SQLTextTests {
  @Test func `quotes in names and texts are doubled`() {
    #expect(SQLText.identifier("欠席\"日数") == "\"欠席\"\"日数\"")
    #expect(SQLText.literal("o'ne") == "'o''ne'")
  }

  @Test func `a quote is doubled also before a combining mark`() {
    #expect(SQLText.literal("a'\u{301}b").unicodeScalars.filter { $0 == "'" }.count == 4)
  }

  @Test func `nothing in a comment ends its line`() {
    let comment = SQLText.comment("a\r\nDROP TABLE b\u{2028}c\u{85}d")
    #expect(comment == "-- a  DROP TABLE b c d")
  }

  @Test func `a script with U+0000 is refused`() {
    #expect(throws: CarrierError.notExpressible(carrier: .sqlite, field: "U+0000")) {
      try SQLText.file("scores.sql", "SELECT '\0'", carrier: .sqlite)
    }
  }
}
