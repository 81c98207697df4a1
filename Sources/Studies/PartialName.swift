import Glibc

/// The name of a hidden folder of a run: what it is of, what for, and which process made it.
struct PartialName {
  /// What a hidden folder is.
  enum Purpose: String, CaseIterable { case partial, earlier }

  let name: String
  let purpose: Purpose
  let process: pid_t

  private static let ending = ".kizashi"

  /// A folder of this process.
  init(_ purpose: Purpose, of name: String) {
    self.name = name
    self.purpose = purpose
    process = getpid()
  }

  /// Nil for a name that no run gives.
  init?(_ text: String) {
    guard text.hasPrefix("."), text.hasSuffix(Self.ending) else { return nil }
    let inner = text.dropFirst().dropLast(Self.ending.count)
    guard let dash = inner.lastIndex(of: "-"), let process = pid_t(inner[inner.index(after: dash)...]), process > 0 else { return nil }
    let head = inner[..<dash]
    guard let purpose = Purpose.allCases.first(where: { head.hasSuffix(".\($0)") }), head.count > purpose.rawValue.count + 1 else {
      return nil
    }
    name = String(head.dropLast(purpose.rawValue.count + 1))
    self.purpose = purpose
    self.process = process
  }

  var text: String { ".\(name).\(purpose)-\(process)\(Self.ending)" }
}
