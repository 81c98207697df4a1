import CClp

/// A linear program over a box that grows by rows, solved by COIN-OR Clp: maximise `cᵀ x` for `-reach ≤ x ≤ reach` and rows `aᵀ x ≥ 0` or `aᵀ x = 0`.
///
/// Each answer starts from the basis of the one before: rows leave its dual values feasible, so that the dual simplex method needs few steps.
struct LinearProgram: ~Copyable {
  private let model: UnsafeMutableRawPointer?
  private let unknowns: Int

  /// How far Clp may miss a row; columns have a spread near 1.
  static let feasibilityTolerance = 1e-9
  /// The status with which Clp reports an optimum.
  private static let optimal = 0

  /// A program without rows; an unknown whose reach is 0 is held at 0.
  init(maximizing objective: [Double], reach: [Double]) {
    unknowns = objective.count
    model = Clp_newModel()
    Clp_setLogLevel(model, 0)
    Clp_setPrimalTolerance(model, LinearProgram.feasibilityTolerance)
    Clp_setDualTolerance(model, LinearProgram.feasibilityTolerance)
    let starts = [CInt](repeating: 0, count: unknowns + 1)
    Clp_loadProblem(model, CInt(unknowns), 0, starts, nil, nil, reach.map { -$0 }, reach, objective, nil, nil)
    Clp_setOptimizationDirection(model, -1)
    // The tolerances speak of the rows as they are.
    Clp_scaling(model, 0)
  }

  deinit { Clp_deleteModel(model) }

  /// Adds rows.
  /// - Complexity: O(rows × unknowns).
  mutating func add(_ rows: [LinearConstraintRow]) {
    let m = rows.count
    let starts = (0...m).map { CInt($0 * unknowns) }
    let columns = (0..<m).flatMap { _ in (0..<unknowns).map { CInt($0) } }
    let upper = rows.map { $0.isEquation ? 0 : Double.greatestFiniteMagnitude }
    Clp_addRows(model, CInt(m), [Double](repeating: 0, count: m), upper, starts, columns, rows.flatMap(\.values))
  }

  /// The maximising x.
  /// - Complexity: that of the simplex method.
  /// - Throws: `RegressionError.linearProgramFailed` with Clp's status.
  mutating func solve() throws(RegressionError) -> [Double] {
    Clp_dual(model, 0)
    let status = Int(Clp_status(model))
    guard status == LinearProgram.optimal, let x = Clp_primalColumnSolution(model) else { throw .linearProgramFailed(status: status) }
    return Array(UnsafeBufferPointer(start: x, count: unknowns))
  }
}

/// A row of a linear program: `aᵀ x ≥ 0`, or `aᵀ x = 0`.
struct LinearConstraintRow: Hashable, Sendable {
  let values: [Double]
  let isEquation: Bool
}
