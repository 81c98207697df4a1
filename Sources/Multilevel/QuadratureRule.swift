import Glibc
import LinearAlgebra

/// A Gauss–Hermite rule for the standard normal distribution: `E f(Z) ≈ Σ weights × f(nodes)`, exact for polynomials below twice the points.
///
/// In several dimensions the product of the rule with itself. Golub, Welsch (1969), Mathematics of Computation 23, 221–230.
struct QuadratureRule: Sendable {
  /// The number of nodes.
  let count: Int
  /// The coordinates, node after node.
  let nodes: [Double]
  /// For each node the logarithm of its weight plus half its squared length: what a density, not a normal one, is multiplied by.
  let logWeights: [Double]

  /// A rule with so many points in each of some dimensions; one point is Laplace's approximation.
  /// - Complexity: O(points³ + points to the power of dimensions).
  /// - Throws: `LinearAlgebraError.notConverged`.
  init(points: Int, dimensions: Int) throws(LinearAlgebraError) {
    var jacobi = Matrix(rows: points, columns: points)
    for k in 1..<max(points, 1) { jacobi[k, k - 1] = Double(k).squareRoot() }
    let roots = try SymmetricEigen(jacobi).values
    // The middle root of an odd number is 0, and the others come in pairs.
    let line = roots.indices.map { (roots[$0] - roots[points - 1 - $0]) / 2 }
    let logs = line.map { $0 * $0 / 2 - log(Self.sumOfSquares($0, degree: points)) }
    count = (0..<dimensions).reduce(1) { product, _ in product * points }
    var (nodes, weights): ([Double], [Double]) = ([], [])
    for k in 0..<count {
      var (rest, weight) = (k, 0.0)
      for _ in 0..<dimensions {
        nodes.append(line[rest % points])
        weight += logs[rest % points]
        rest /= points
      }
      weights.append(weight)
    }
    (self.nodes, logWeights) = (nodes, weights)
  }

  /// The sum of the squares of the orthonormal Hermite polynomials below a degree, whose inverse is the weight of a root.
  private static func sumOfSquares(_ x: Double, degree: Int) -> Double {
    var (before, now, sum) = (0.0, 1.0, 0.0)
    for k in 0..<degree {
      sum += now * now
      (before, now) = (now, (x * now - Double(k).squareRoot() * before) / Double(k + 1).squareRoot())
    }
    return sum
  }
}
