import Testing

@testable import Registry

struct RegistryErrorTests {
  static let all: [RegistryError] = [
    .absent(path: "r"), .notARegistry(path: "r"), .newerFormat(path: "r", format: 3, supported: 1), .busy(path: "r", seconds: 20),
    .cannotUse(path: "r", reason: "full"), .changed(path: "r", entry: 4), .cut(path: "r", size: 4, checkpoint: 5),
    .otherHistory(path: "r", checkpoint: 5), .noCheckpoint(path: "r", origin: "o"), .runs(path: "r", name: "a", found: 0),
    .runs(path: "r", name: "a", found: 2)
  ]

  @Test(arguments: all) func `a message names the file and says what to do, in both languages`(error: RegistryError) {
    #expect(error.english.hasPrefix("r: ") && error.english.hasSuffix(".") || error.english.contains("--checkpoint"))
    #expect(error.japanese.hasPrefix("r：") && error.japanese.hasSuffix("。"))
  }

  @Test func `an entry is counted from one, a cut log says both sizes`() {
    #expect(RegistryError.changed(path: "r", entry: 4).english.contains("entry 4") && Self.all[5].japanese.contains("4番目"))
    #expect(Self.all[6].english.contains("4 entries") && Self.all[6].english.contains("counts 5"))
  }
}
