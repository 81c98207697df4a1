import Testing

@testable import Carriers

struct SQLiteQueryTests {
  private var text: String {
    get throws { String(decoding: try SQLiteQuery(SQLSampleRule().source).carried().files[0].bytes, as: UTF8.self) }
  }

  @Test func `a floating number is no number of the register`() throws {
    #expect(try text.contains("CASE WHEN typeof(\"days\") IN ('real', 'blob') THEN"))
    #expect(try text.contains("CAST(\"house\" AS TEXT)\n"))
  }

  @Test func `the school year is bound, or today's`() throws {
    #expect(try text.contains("COALESCE(CAST(:school_year AS INTEGER), CAST(strftime('%Y', 'now', 'localtime') AS INTEGER)"))
  }
}
