/// The groups of a random term: the levels of a column, or the combinations of the levels of several.
public struct GroupExpression: Equatable, Sendable {
  /// The name as lme4 writes it: `school`, `class:school`.
  public let name: String
  /// The columns whose levels are combined.
  public let columns: [String]

  /// The groups that an expression stands for: `a/b` for those of `b` within `a` and those of `a`, as in lme4.
  ///
  /// - Throws: ``FormulaError/syntax(formula:at:_:)`` for what is neither a column nor columns joined by `:` or `/`.
  static func groups(_ expression: FormulaExpression, in formula: Formula) throws(FormulaError) -> [GroupExpression] {
    guard case .operation("/", let left, let right) = expression.kind else { return [try single(expression, in: formula)] }
    let outer = try groups(left, in: formula)
    let inner = try single(right, in: formula)
    let around = outer[0].columns.count > 1 ? "(\(outer[0].name))" : outer[0].name
    let nested = GroupExpression(name: "\(inner.name):\(around)", columns: inner.columns + outer[0].columns)
    guard Set(nested.columns).count == nested.columns.count else { throw formula.problem(.crossedWithItself(inner.name), at: expression) }
    return [nested] + outer
  }

  private static func single(_ expression: FormulaExpression, in formula: Formula) throws(FormulaError) -> GroupExpression {
    switch expression.kind {
    case .name(let name) where name != ".": return GroupExpression(name: name, columns: [name])
    case .call("factor", let arguments):
      guard arguments.count == 1, arguments[0].name == nil, case .name(let column) = arguments[0].value.kind, column != "." else { break }
      return GroupExpression(name: formula.name(of: expression), columns: [column])
    case .operation(":", let left, let right):
      let (first, second) = (try single(left, in: formula), try single(right, in: formula))
      if let twice = second.columns.first(where: first.columns.contains) {
        throw formula.problem(.crossedWithItself(twice), at: expression)
      }
      return GroupExpression(name: "\(first.name):\(second.name)", columns: first.columns + second.columns)
    default: break
    }
    throw formula.problem(.groupNotColumns(formula.text(of: expression)), at: expression)
  }
}
