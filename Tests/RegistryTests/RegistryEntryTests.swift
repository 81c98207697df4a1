import Testing

@testable import Registry

struct RegistryEntryTests {
  @Test(arguments: [
    RegistryEntry.runStarted(Sample.start("a")), .runFinished(Sample.finish("a")), .rule(Sample.rule("a")), .export(Sample.export),
    .model(ModelRecord(run: "a", file: FileRecord(name: "model/model.json", sha256: "00")))
  ]) func `what is written is read again, with the same bytes`(entry: RegistryEntry) throws {
    let read = try #require(RegistryEntry(entry.bytes))
    #expect(read == entry && read.bytes == entry.bytes)
  }

  @Test func `the keys are sorted and nothing is escaped that need not be`() {
    let text = String(decoding: RegistryEntry.rule(Sample.rule("兆し\"1\"")).bytes, as: UTF8.self)
    let digest = String(repeating: "e", count: 64)
    #expect(
      text == #"{"file":{"name":"rule/rule.json","sha256":"\#(digest)"},"kind":"rule","rule":"support-2023","run":"兆し\"1\""}"#)
  }

  @Test func `an unknown kind is no entry`() {
    #expect(RegistryEntry(Array(#"{"kind":"x"}"#.utf8)) == nil && RegistryEntry([0xFF]) == nil)
  }

  @Test func `a moment is written in universal time, and an author by account and machine`() {
    #expect(Moment.now.text.wholeMatch(of: /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    #expect(!Author.current.account.isEmpty && !Author.current.host.isEmpty)
  }
}
