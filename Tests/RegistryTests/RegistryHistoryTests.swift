import Testing

@testable import Registry

struct RegistryHistoryTests {
  @Test func `a run is put together from its entries`() throws {
    let place = try TemporaryRegistry(), registry = try Registry.openOrCreate(place.path)
    try registry.append([.runStarted(Sample.start("aa1")), .runStarted(Sample.start("ab2"))])
    try registry.append([.runFinished(Sample.finish("aa1")), .rule(Sample.rule("aa1")), .export(Sample.export)])
    let history = try registry.history(), run = try history.run("aa")
    #expect(run.start == Sample.start("aa1") && run.finish == Sample.finish("aa1") && run.rules == [Sample.rule("aa1")])
    #expect(try run.positions == [0, 2, 3] && run.models.isEmpty && history.run("ab2").finish == nil)
    #expect(history.exports(of: Sample.export.source.sha256) == [Sample.export] && history.exports(of: "x").isEmpty)
    #expect(history.exports.map(\.position) == [4])
    #expect(throws: RegistryError.runs(path: place.path, name: "a", found: 2)) { try history.run("a") }
    #expect(throws: RegistryError.runs(path: place.path, name: "c", found: 0)) { try history.run("c") }
    #expect(throws: RegistryError.runs(path: place.path, name: "", found: 2)) { try history.run("") }
  }

  @Test func `an entry that nobody of ours wrote is told with its place`() throws {
    let place = try TemporaryRegistry(), registry = try Registry.openOrCreate(place.path)
    try registry.append(Sample.entries(2))
    try place.tamper("UPDATE entries SET entry = '{}' WHERE position = 1")
    #expect(throws: RegistryError.changed(path: place.path, entry: 2)) { try registry.history() }
  }

  @Test func `names of runs are twelve hexadecimal digits`() {
    #expect(Registry.newRunName().wholeMatch(of: /[0-9a-f]{12}/) != nil && Registry.newRunName() != Registry.newRunName())
  }
}
