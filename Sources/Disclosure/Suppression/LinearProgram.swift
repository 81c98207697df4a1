import CClp

/// A linear program solved by COIN-OR Clp: minimise `cᵀ x` for `lower ≤ x ≤ upper` and rows `low ≤ aᵀ x ≤ high`.
///
/// Limits and costs may change between answers; each answer starts from the basis of the one before.
struct LinearProgram: ~Copyable {
  /// A row of the program: what stands in it, and its limits.
  struct Row: Hashable, Sendable {
    /// A coefficient.
    struct Term: Hashable, Sendable {
      let column: Int
      let value: Double
    }
    var terms: [Term]
    var low: Double
    var high: Double
  }

  /// How a program ended.
  enum Outcome { case optimal, infeasible, unbounded, failed }

  /// Which simplex method goes on from a basis: the primal one after a change of costs, the dual one after a change of limits or a new row.
  enum Method { case primal, dual }

  /// How far Clp may miss a row or a reduced cost; all coefficients are near 1.
  static let tolerance = 1e-9
  /// No limit.
  static let infinity = Double.greatestFiniteMagnitude

  private let model: UnsafeMutableRawPointer?
  let columns: Int
  /// The lower limits.
  var lower: [Double]
  /// The upper limits.
  var upper: [Double]
  /// The costs.
  var costs: [Double]

  /// A program without rows over `0 ≤ x`.
  init(columns: Int) {
    self.columns = columns
    lower = [Double](repeating: 0, count: columns)
    upper = [Double](repeating: Self.infinity, count: columns)
    costs = lower
    model = Clp_newModel()
    Clp_setLogLevel(model, 0)
    Clp_setPrimalTolerance(model, Self.tolerance)
    Clp_setDualTolerance(model, Self.tolerance)
    let starts = [CInt](repeating: 0, count: columns + 1)
    Clp_loadProblem(model, CInt(columns), 0, starts, nil, nil, lower, upper, costs, nil, nil)
    Clp_scaling(model, 0)
  }

  deinit { Clp_deleteModel(model) }

  /// Adds rows.
  /// - Complexity: O(coefficients).
  mutating func add(_ rows: [Row]) {
    var starts: [CInt] = [0]
    for row in rows { starts.append(starts[starts.count - 1] + CInt(row.terms.count)) }
    let terms = rows.flatMap(\.terms)
    Clp_addRows(model, CInt(rows.count), rows.map(\.low), rows.map(\.high), starts, terms.map { CInt($0.column) }, terms.map(\.value))
  }

  /// Minimises.
  /// - Complexity: that of the simplex method.
  mutating func minimize(_ method: Method) -> Outcome {
    Clp_chgColumnLower(model, lower)
    Clp_chgColumnUpper(model, upper)
    Clp_chgObjCoefficients(model, costs)
    if method == .dual { Clp_dual(model, 0) } else { Clp_primal(model, 0) }
    return switch Clp_status(model) {
    case 0: .optimal
    case 1: .infeasible
    case 2: .unbounded
    default: .failed
    }
  }

  /// The value that was reached.
  var objective: Double { Clp_objectiveValue(model) }
  /// The minimising x.
  var values: [Double] { Array(UnsafeBufferPointer(start: Clp_primalColumnSolution(model), count: columns)) }
  /// What a unit of each column would cost beyond what it gives.
  var reducedCosts: [Double] { Array(UnsafeBufferPointer(start: Clp_dualColumnSolution(model), count: columns)) }
}
