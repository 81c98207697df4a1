/// The sheet for one school.
public struct SchoolFeedback: Sendable, Equatable {
  /// The code of the school.
  public let school: String
  /// A name for the file: the code, with what no file name may hold replaced.
  public let fileName: String
  /// The page.
  public let html: String

  /// The code as a file name without ending; `taken` are the names of other schools.
  static func name(ofSchool code: String, taken: Set<String>) -> String {
    let plain = String(code.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "_" })
    let base = plain.isEmpty ? "_" : plain
    guard taken.contains(base) else { return base }
    return (2...).lazy.map { "\(base)_\($0)" }.first { !taken.contains($0) }!
  }
}
