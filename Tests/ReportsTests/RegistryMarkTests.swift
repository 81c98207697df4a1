import Testing

@testable import Reports

struct RegistryMarkTests {
  let mark = RegistryMark(run: "3f2a", checkpoint: "kizashi.registry/ab\n3\nAB+/=\n")

  @Test func `both reports print the checkpoint last, and nothing without a registry`() {
    let rising = RisingRiskReport(TinyResult.complete, inJapanese: true, mark: mark).provenanceSection.markup
    let schools = SchoolsReport(TinySchools.complete, inJapanese: false, mark: mark).provenanceSection.markup
    for markup in [rising, schools] { #expect(markup.contains("<pre>kizashi.registry/ab\n3\nAB+/=\n</pre>") && markup.contains("3f2a")) }
    #expect(!RisingRiskReport(TinyResult.complete, inJapanese: true).provenanceSection.markup.contains("<pre>"))
  }
}
