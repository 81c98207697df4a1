import Foundation
import Studies
import StructuredText
import Testing

struct RunFolderTests {
  private let place = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-\(UUID().uuidString)").path

  private func names(_ path: String) -> [String] { ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted() }

  @Test func `a folder appears only when it is published`() throws {
    var folder = try RunFolder(path: "\(place)/run")
    try folder.write("one", to: "a.txt")
    #expect(!FileManager.default.fileExists(atPath: "\(place)/run"))
    try folder.publish(about: ["study": "test"])
    #expect(names("\(place)/run") == ["MANIFEST.json", "a.txt"])
  }

  @Test func `a folder that is given up leaves nothing`() throws {
    do {
      var folder = try RunFolder(path: "\(place)/run")
      try folder.write("one", to: "rule/a.txt")
    }
    #expect(names(place).isEmpty)
  }

  @Test func `publishing replaces an earlier folder as a whole`() throws {
    for text in ["old", "new"] {
      var folder = try RunFolder(path: "\(place)/run")
      try folder.write(text, to: "\(text).txt")
      try folder.publish(about: [:])
    }
    #expect(names(place) == ["run", "run/MANIFEST.json", "run/new.txt"])
  }

  @Test func `the manifest holds the digest of every file`() throws {
    var folder = try RunFolder(path: "\(place)/run")
    try folder.write("abc", to: "a.txt")
    try folder.publish(about: [:])
    let manifest = try JSONValue(path: "\(place)/run/MANIFEST.json")
    // SHA-256 of "abc": FIPS 180-4, appendix B.1.
    #expect(manifest["files"]?[0]?["sha256"]?.string == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  private func make(_ name: String, _ text: String = "precious") throws {
    let path = "\(place)/\(name)"
    let folder = String(path[..<path.lastIndex(of: "/")!])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func publish(_ name: String) throws {
    var folder = try RunFolder(path: "\(place)/\(name)")
    try folder.write("new", to: "new.txt")
    try folder.publish(about: [:])
  }

  @Test func `a folder that no run has written is refused and stays as it is`() throws {
    try make("other/notes.txt")
    #expect(throws: (any Error).self) { try publish("other") }
    #expect(names(place) == ["other", "other/notes.txt"])
  }

  @Test func `a folder of one kind never takes the place of another, and publishing gives the manifest`() throws {
    var export = try RunFolder(path: "\(place)/out", kind: .export)
    try export.write("new", to: "new.txt")
    let manifest = try export.publish(about: [:])
    #expect(names("\(place)/out") == ["manifest.json", "new.txt"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(place)/out/manifest.json")) == Data(manifest))
    #expect(throws: (any Error).self) { try publish("out") }
    try publish("run")
    #expect(throws: (any Error).self) { _ = try RunFolder(path: "\(place)/run", kind: .export) }
    #expect(throws: Never.self) { _ = try RunFolder(path: "\(place)/out", kind: .export) }
  }

  @Test func `an earlier run folder with somebody's own file in it is refused`() throws {
    try publish("run")
    try make("run/notes/mine.txt")
    #expect(throws: (any Error).self) { try publish("run") }
    #expect(names("\(place)/run").contains("notes/mine.txt"))
  }

  @Test func `an ordinary file is refused and stays as it is`() throws {
    try make("run")
    #expect(throws: (any Error).self) { try publish("run/") }
    #expect(try String(contentsOfFile: "\(place)/run", encoding: .utf8) == "precious" && names(place) == ["run"])
  }

  @Test func `a link is refused, and the files behind it stay`() throws {
    try make("behind/notes.txt")
    try FileManager.default.createSymbolicLink(atPath: "\(place)/run", withDestinationPath: "behind")
    #expect(throws: (any Error).self) { try publish("run") }
    #expect(throws: (any Error).self) { try publish("run//") }
    #expect(names(place) == ["behind", "behind/notes.txt", "run"])
  }

  @Test func `a folder that holds the plan, the dictionary or a register is refused, by whatever way they lead there`() throws {
    let manager = FileManager.default
    let study = try TinyStudy()
    try manager.createDirectory(atPath: place, withIntermediateDirectories: true)
    try manager.createSymbolicLink(atPath: "\(place)/study", withDestinationPath: study.folder)
    let plan = try StudyPlan(path: "\(place)/study/plan.yaml")
    let before = names(study.folder)
    for path in [study.folder, "\(study.folder)/registers", "\(study.folder)/registers/.", place] {
      let error = try #require(throws: RunFolderError.self, "\(path)") { _ = try RunFolder(path: path, for: plan) }
      guard case .holdsInput = error else {
        Issue.record("\(path): \(error.english)")
        continue
      }
    }
    #expect(throws: RunFolderError.isLink(path: "\(place)/study")) { _ = try RunFolder(path: "\(place)/study/", for: plan) }
    #expect(throws: RunFolderError.noName(path: "/")) { _ = try RunFolder(path: "/", for: plan) }
    #expect(names(study.folder) == before)
    _ = try RunFolder(path: "\(place)/study/runs/new", for: plan)
  }

  @Test func `what has come to stand there during the run stays`() throws {
    var folder = try RunFolder(path: "\(place)/run")
    try folder.write("new", to: "new.txt")
    try make("run/notes.txt")
    #expect(throws: RunFolderError.holdsOtherFiles(path: "\(place)/run", first: "notes.txt")) { try folder.publish(about: [:]) }
    #expect(names("\(place)/run") == ["notes.txt"])
  }

  @Test func `a manifest of another program does not make a run folder`() throws {
    try make("run/MANIFEST.json", #"{"format": 1, "files": ["a.txt"]}"#)
    try make("run/a.txt")
    #expect(throws: RunFolderError.self) { try publish("run") }
  }

  @Test func `an empty folder is filled`() throws {
    try FileManager.default.createDirectory(atPath: "\(place)/run", withIntermediateDirectories: true)
    try publish("run")
    #expect(names(place) == ["run", "run/MANIFEST.json", "run/new.txt"])
  }

  @Test func `removing a partial folder leaves what its links lead to`() throws {
    try make("behind/notes.txt")
    do {
      var folder = try RunFolder(path: "\(place)/run")
      try folder.write("one", to: "inner/a.txt")
      let partial = try folder.pathForWriting("x")
      try FileManager.default.createSymbolicLink(atPath: partial, withDestinationPath: "\(place)/behind")
    }
    #expect(names(place) == ["behind", "behind/notes.txt"])
  }

  @Test func `what killed processes left beside it is swept, whatever its name was`() throws {
    try make(".earlier-name.partial-\(Self.deadProcess).kizashi/current/inputs.csv")
    try make(".alive.partial-1.kizashi/a.txt")
    try make(".foreign.partial-\(Self.deadProcess)/a.txt")
    try publish("run")
    let left = names(place).filter { $0.hasPrefix(".") && !$0.contains("/") }
    #expect(left == [".alive.partial-1.kizashi", ".foreign.partial-\(Self.deadProcess)"])
  }

  @Test func `a folder whose replacement was cut short gets its name back`() throws {
    try make(".other.earlier-\(Self.deadProcess).kizashi/a.txt")
    try publish("run")
    #expect(names("\(place)/other") == ["a.txt"])
  }

  /// A number that no process has: larger than Linux ever gives.
  private static let deadProcess = 4_194_305

  @Test func `a place that cannot be written is one error`() {
    #expect(throws: StudyError.self) { _ = try RunFolder(path: "/proc/none/run") }
  }
}
