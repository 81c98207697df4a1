/// The parts that a part of a workbook refers to.
final class Relationships: XMLPart {
  /// A reference.
  struct Target: Equatable {
    /// The last word of its type, such as `worksheet`.
    var kind: String
    /// The name of the entry.
    var name: String
  }

  private(set) var targets: [String: Target] = [:]
  let problem: WorkbookProblem? = nil
  private let folder: String

  /// The references of the part `name`, none where it has no list of them.
  init(of name: String, in archive: ZipArchive) throws(WorkbookProblem) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    folder = parts.dropLast().map { $0 + "/" }.joined()
    let list = folder + "_rels/" + (parts.last ?? "") + ".rels"
    if archive.holds(list) { try XMLStream.read(list, of: archive, into: self) }
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes.text("Id"), let target = attributes.text("Target"), let type = attributes.text("Type")
    else { return }
    guard attributes.text("TargetMode") != "External" else { return }
    targets[id] = Target(kind: String(type.split(separator: "/").last ?? ""), name: Self.resolve(target, in: folder))
  }

  /// The entry of the first reference of a kind.
  func first(_ kind: String) -> String? { targets.values.filter { $0.kind == kind }.map(\.name).min() }

  /// A path that starts at the root of the archive or at the folder of the part.
  static func resolve(_ target: String, in folder: String) -> String {
    var parts: [Substring] = []
    for part in ((target.hasPrefix("/") ? "" : folder) + target).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
