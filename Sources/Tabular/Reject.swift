/// A row that was left out, and why; it never holds a value of the row.
public struct Reject: Sendable, Equatable {
  /// The file.
  public var file: String
  /// The line of the row.
  public var line: Int
  /// The item of the first cell that cannot be taken; empty when it is the row as a whole.
  public var item: String
  /// Why.
  public var problem: CellProblem

  /// A rejected row.
  public init(file: String, line: Int, item: String, problem: CellProblem) {
    self.file = file
    self.line = line
    self.item = item
    self.problem = problem
  }
}
