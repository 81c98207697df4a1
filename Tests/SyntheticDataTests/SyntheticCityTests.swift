import Foundation
import Testing
@testable import SyntheticData

@Suite struct SyntheticCityTests {
  @Test func `the same seed gives the same bytes on one thread and on two`() throws {
    let settings = try SyntheticCity.Settings(children: 900, years: 4, seed: 7)
    let one = try TestCity.files(settings, threads: 1), two = try TestCity.files(settings, threads: 2)
    #expect(one.count == 19)
    #expect(one == two)
  }

  @Test func `another seed gives other bytes in every file with data`() throws {
    let one = try TestCity.files(.init(children: 900, years: 4, seed: 7), threads: 2)
    let other = try TestCity.files(.init(children: 900, years: 4, seed: 8), threads: 2)
    #expect(one.keys.sorted() == other.keys.sorted())
    for name in one.keys { #expect((one[name] == other[name]) == ["plan.yaml", "dictionary.csv"].contains(name), "\(name)") }
  }

  @Test func `progress goes up to one`() throws {
    try TestCity.inFolder { folder in
      var steps: [Double] = []
      try SyntheticCity(settings: .init(children: 900, years: 4)).write(to: folder) { steps.append($0) }
      #expect(steps == steps.sorted() && steps.last == 1 && steps.count > 4)
    }
  }

  @Test func `a folder that holds a study is refused and left as it is`() throws {
    try TestCity.inFolder { folder in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try "mine".write(toFile: "\(folder)/plan.yaml", atomically: true, encoding: .utf8)
      #expect(throws: SyntheticDataError.folderInUse(path: folder, file: "plan.yaml")) {
        try SyntheticCity(settings: .init(children: 900)).write(to: folder)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["plan.yaml"])
    }
  }

  @Test func `a folder that cannot be made is named in the error`() throws {
    let blocked = "/dev/null/town"
    #expect(throws: SyntheticDataError.folderNotMade(path: blocked, reason: "Not a directory")) {
      try SyntheticCity(settings: .init(children: 900)).write(to: blocked)
    }
  }

  @Test func `settings out of range are refused where they are made`() {
    #expect(throws: SyntheticDataError.childrenOutOfRange(899, 900...5_000_000)) { try SyntheticCity.Settings(children: 899) }
    #expect(throws: SyntheticDataError.yearsOutOfRange(3, 4...30)) { try SyntheticCity.Settings(years: 3) }
    #expect(throws: SyntheticDataError.defectsOutOfRange(10, 0...9)) { try SyntheticCity.Settings(children: 900, defects: 10) }
  }
}
