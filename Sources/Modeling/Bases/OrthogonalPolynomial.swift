import LinearAlgebra

/// Polynomials of degree 1, 2, … that are orthogonal to each other and to 1 over the values of training and of length 1 there, as R's `poly`.
///
/// `b_{k+1} p_{k+1} = (x - a_k) p_k - b_k p_{k-1}`, `p_0 = 1 / √n`, with `b` above 0, so that every leading coefficient is.
/// Forsythe (1957), Generation and use of orthogonal polynomials for data-fitting, J. SIAM 5, 74–88; Kennedy, Gentle (1980), p. 343.
struct OrthogonalPolynomial: Equatable, Sendable {
  /// The mean of the values, from which they are measured.
  private let centre: Double
  /// `p_0`.
  private let constant: Double
  /// `a_k` less the mean.
  private var shifts: [Double] = []
  /// `b_{k+1}`.
  private var lengths: [Double] = []

  /// How far products of columns may miss 0 and 1 before a degree counts as too high to be computed.
  private static let orthogonality = 1e-8

  /// Learns the coefficients of the recurrence.
  /// - Complexity: O(values × degree²).
  /// - Throws: `FormulaProblem.degreeTooHigh`.
  init(degree: Int, of x: [Double]) throws(FormulaProblem) {
    let distinct = x.sorted().distinctCount
    guard degree < distinct else { throw .degreeTooHigh(distinct: distinct) }
    let start = x.reduce(0, +) / Double(x.count)
    let centre = start + x.reduce(0) { $0 + ($1 - start) } / Double(x.count)
    let z = x.map { $0 - centre }
    self.centre = centre
    constant = 1 / Double(x.count).squareRoot()
    var before = [Double](repeating: 0, count: x.count)
    var present = [Double](repeating: constant, count: x.count)
    for _ in 0..<degree {
      let shift = z.indices.reduce(0) { $0 + z[$1] * present[$1] * present[$1] }
      let length = lengths.last ?? 0
      var next = z.indices.map { (z[$0] - shift) * present[$0] - length * before[$0] }
      let nextLength = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for i in next.indices { next[i] /= nextLength }
      shifts.append(shift)
      lengths.append(nextLength)
      (before, present) = (present, next)
    }
    guard isOrthonormal(columns(of: x)) else { throw .degreeTooHigh(distinct: distinct) }
  }

  var count: Int { shifts.count }

  private func isOrthonormal(_ columns: Matrix) -> Bool {
    (0..<columns.columns).allSatisfy { j in
      (0...j).allSatisfy { k in
        let product = zip(columns[column: j], columns[column: k]).reduce(0) { $0 + $1.0 * $1.1 }
        return (product - (j == k ? 1 : 0)).magnitude <= Self.orthogonality
      }
    }
  }

  /// A column for each degree from 1.
  /// - Complexity: O(values × degree).
  func columns(of x: [Double]) -> Matrix {
    var columns = Matrix(rows: x.count, columns: count)
    for row in x.indices {
      let z = x[row] - centre
      var (before, present) = (0.0, constant)
      for k in 0..<count {
        let next = ((z - shifts[k]) * present - (k == 0 ? 0 : lengths[k - 1]) * before) / lengths[k]
        columns[row, k] = next
        (before, present) = (present, next)
      }
    }
    return columns
  }
}
