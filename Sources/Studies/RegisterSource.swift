/// Where the registers of a plan are.
public protocol RegisterSource: Sendable {
  /// The plan file.
  var file: String { get }
  /// The dictionary, relative to the plan's folder.
  var dictionary: String { get }
  /// The registers by name, in the order of the plan, relative to the plan's folder.
  var tables: [TableReference] { get }
  /// The line of the plan on which each register stands.
  var tableLines: [String: Int] { get }
  /// The largest share of a register's rows that may be unreadable.
  var rejectLimit: Double { get }
}

extension RegisterSource {
  /// The folder of the plan.
  public var folder: String { file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "." }

  /// The path of a file of the study.
  public func path(_ relative: String) -> String { "\(folder)/\(relative)" }
}
