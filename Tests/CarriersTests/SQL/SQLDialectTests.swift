import Testing

@testable import Carriers

struct SQLDialectTests {
  @Test func `a backslash in PostgreSQL does not hang on a setting`() {
    #expect(SQLDialect.postgresql.literal("a\\'b") == "E'a\\\\''b'")
    #expect(SQLDialect.postgresql.literal("a'b") == "'a''b'")
    #expect(SQLDialect.sqlite.literal("a\\b") == "'a\\b'")
  }

  @Test func `plain SQL has no word for steps that are computed once`() {
    #expect(SQLDialect.standard.computedOnce.isEmpty)
    #expect(SQLDialect.sqlite.computedOnce == "MATERIALIZED ")
  }
}
