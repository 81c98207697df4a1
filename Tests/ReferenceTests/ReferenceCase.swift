import Foundation
import StructuredText

/// A folder of `Cases`: calls of the program, and what another program says are fields of their answers.
struct ReferenceCase {
  /// A call, and fields of its answer by path.
  struct Call {
    let arguments: [String]
    let exit: Int32
    /// The largest relative difference of numbers.
    let tolerance: Double
    /// Why it is looser than usual.
    let reason: String?
    let fields: [(path: String, value: JSONValue)]
  }

  let name: String
  let source: String?
  let licence: String?
  let calls: [Call]

  /// The folder of all cases.
  static let root = Bundle.module.bundleURL.appendingPathComponent("Cases")

  /// All cases, by name.
  static let names: [String] = {
    let entries = (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: [.isDirectoryKey])) ?? []
    return entries.filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false }.map(\.lastPathComponent).sorted()
  }()

  var folder: String { Self.root.appendingPathComponent(name).path }

  init(_ name: String) throws {
    let object = try JSONValue(path: Self.root.appendingPathComponent("\(name)/expected.json").path)
    self.name = name
    (source, licence) = (object["source"]?.string, object["licence"]?.string)
    calls = (object["calls"]?.array ?? []).map(Call.init)
  }
}

extension ReferenceCase.Call {
  init(_ object: JSONValue) {
    arguments = object["kizashi"]?.array?.compactMap(\.string) ?? []
    exit = Int32(object["exit"]?.integer ?? 0)
    tolerance = object["tolerance"]?.double ?? 0
    reason = object["why"]?.string
    fields = object["fields"]?.object?.map { ($0.key, $0.value) } ?? []
  }
}

/// How far two values are apart: the largest relative difference of numbers, infinite where anything else differs.
func distance(_ got: JSONValue, _ want: JSONValue) -> Double {
  if let want = want.array {
    guard let got = got.array, got.count == want.count else { return .infinity }
    return zip(got, want).reduce(0) { max($0, distance($1.0, $1.1)) }
  }
  if let want = want.object {
    guard let got = got.object, got.keys == want.keys else { return .infinity }
    return want.reduce(0) { max($0, distance(got[$1.key] ?? .null, $1.value)) }
  }
  guard let want = want.double else { return got == want ? 0 : .infinity }
  guard let got = got.double else { return .infinity }
  return got == want ? 0 : abs(got - want) / abs(want)
}
