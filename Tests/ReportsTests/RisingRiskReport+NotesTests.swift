import Testing

@testable import Reports

struct RisingRiskReportNotesTests {
  private let english = RisingRiskReport.english, japanese = RisingRiskReport.japanese

  @Test func `remarks of the study follow those of every study`() {
    #expect(english.noteSection.markup.contains("<li>a remark &amp; more</li></ul>"))
    #expect(japanese.noteSection.markup.contains("<li>注記あり</li></ul>"))
    #expect(english.noteSection.markup.split(separator: "<li>").count - 1 == 4)
  }

  @Test func `program, seed and the digest of every file are named`() {
    #expect(Markup.rows(english.provenanceSection) == [["plan", "aaaa"], ["roster.csv", "bbbb"], ["school.csv", "cccc"]])
    #expect(Markup.text(english.provenanceSection.markup).contains("kizashi 0.0; seed 42; BLAS 1"))
    #expect(Markup.text(japanese.provenanceSection.markup).contains("kizashi 0.0・乱数の種 42・BLAS 1"))
  }

  @Test func `it says what must not leave the town hall`() { #expect(japanese.provenanceSection.markup.contains("庁外に出さないでください")) }
}
