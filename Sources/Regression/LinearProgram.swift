import CClp

/// A linear program over a box, solved by COIN-OR Clp: maximise `cᵀ x` for `lower ≤ x ≤ upper` and rows `aᵀ x ≥ 0` or `aᵀ x = 0`.
struct LinearProgram {
  var objective: [Double]
  var lower: [Double]
  var upper: [Double]
  /// The rows, row after row, each with as many numbers as the objective.
  var rows: [Double] = []
  /// Whether each row is an equation.
  var isEquation: [Bool] = []

  /// How far Clp may miss a row; columns have a spread near 1.
  static let feasibilityTolerance = 1e-9
  /// The status with which Clp reports an optimum.
  static let optimal = 0

  /// The maximising x.
  /// - Complexity: that of the simplex method.
  /// - Throws: `RegressionError.linearProgramFailed` with Clp's status.
  func solve() throws(RegressionError) -> [Double] {
    let model = Clp_newModel()
    defer { Clp_deleteModel(model) }
    Clp_setLogLevel(model, 0)
    Clp_setPrimalTolerance(model, LinearProgram.feasibilityTolerance)
    Clp_setDualTolerance(model, LinearProgram.feasibilityTolerance)
    load(model)
    Clp_setOptimizationDirection(model, -1)
    Clp_initialSolve(model)
    let status = Int(Clp_status(model))
    guard status == LinearProgram.optimal, let x = Clp_primalColumnSolution(model) else { throw .linearProgramFailed(status: status) }
    return Array(UnsafeBufferPointer(start: x, count: objective.count))
  }

  private func load(_ model: UnsafeMutableRawPointer?) {
    let (p, m) = (objective.count, isEquation.count)
    let starts = (0...p).map { CInt($0 * m) }
    let indexes = (0..<p).flatMap { _ in (0..<m).map { CInt($0) } }
    let elements = (0..<p).flatMap { j in (0..<m).map { rows[$0 * p + j] } }
    let rowLower = [Double](repeating: 0, count: m)
    let rowUpper = isEquation.map { $0 ? 0 : Double.greatestFiniteMagnitude }
    Clp_loadProblem(model, CInt(p), CInt(m), starts, indexes, elements, lower, upper, objective, rowLower, rowUpper)
  }
}
