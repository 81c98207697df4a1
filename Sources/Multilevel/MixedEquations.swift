import Glibc
import LinearAlgebra

/// A mixed model reduced to its sums: what every criterion, derivative and profile is computed from.
struct MixedEquations: Sendable {
  let layout: RandomEffectsLayout
  /// Sums of the columns in use, and of the outcome as the last.
  let products: GroupCrossProducts
  /// The number of rows with a positive weight.
  let observations: Int
  /// The sum of the logarithms of their weights.
  let logWeights: Double
  /// `log|TᵀT|`, where `original coefficients = T × coefficients in use`.
  let logTransform: Double

  /// The number of columns in use.
  var columns: Int { products.columns.rows - 1 }

  /// The same rows with other columns and another outcome: `R′ = R K`.
  func mapping(_ K: Matrix) -> MixedEquations {
    var mapped = products
    mapped.columns = K.transposed * products.columns * K
    mapped.effects = K.transposed * products.effects
    return MixedEquations(
      layout: layout, products: mapped, observations: observations, logWeights: logWeights, logTransform: logTransform)
  }

  /// The equations at one relative covariance factor; nil where they have no solution in double precision.
  /// - Complexity: that of `BlockCholesky`, and O(effects × columns²).
  func state(_ Λ: [Matrix]) -> MixedState? {
    guard let factor = try? BlockCholesky(layout, products, factors: Λ) else { return nil }
    let forward = factor.forward(products.effects.multiplied(layout, Λ))
    let reduced = products.columns - forward * forward.transposed
    guard let lower = try? Cholesky(reduced) else { return nil }
    return MixedState(Λ: Λ, factor: factor, forward: forward, reduced: lower.lower)
  }
}

/// The solved equations at one Λ.
struct MixedState: Sendable {
  let Λ: [Matrix]
  /// `L Lᵀ = Λᵀ ZᵀWZ Λ + I`.
  let factor: BlockCholesky
  /// `L⁻¹ Λᵀ ZᵀWR`, transposed.
  let forward: Matrix
  /// The lower Cholesky factor of `RᵀV⁻¹R`, R the columns and the outcome; its last diagonal element is the root of the penalised residual sum.
  let reduced: Matrix

  /// The number of columns.
  var columns: Int { reduced.rows - 1 }
  /// The penalised residual sum of squares r².
  var residual: Double { reduced[columns, columns] * reduced[columns, columns] }
  /// The logarithm of the determinant of `XᵀV⁻¹X`.
  var logInformation: Double { (0..<columns).reduce(0) { $0 + 2 * log(reduced[$1, $1]) } }

  /// The coefficients in use, `(XᵀV⁻¹X)⁻¹ XᵀV⁻¹y`.
  var coefficients: [Double] {
    informationFactor.backward((0..<columns).map { reduced[columns, $0] })
  }

  /// The factor of `XᵀV⁻¹X`.
  var informationFactor: TriangularFactor {
    let range = Array(0..<columns)
    return TriangularFactor(upper: reduced[rows: range, columns: range].transposed)
  }
}

extension Matrix {
  /// Each effect's numbers times the blocks: `B Λ`, B with a column for each effect.
  func multiplied(_ layout: RandomEffectsLayout, _ Λ: [Matrix], transposed: Bool = false) -> Matrix {
    var result = Matrix(rows: rows, columns: columns)
    for (place, block) in Λ.enumerated() {
      let w = block.rows
      for level in 0..<layout.levels[place] {
        let first = layout.firstEffect[place] + level * w
        for c in 0..<w {
          for r in 0..<w {
            let factor = transposed ? block[c, r] : block[r, c]
            guard factor != 0 else { continue }
            result.add(column: first + r, of: self, times: factor, toColumn: first + c)
          }
        }
      }
    }
    return result
  }

  private mutating func add(column: Int, of other: Matrix, times factor: Double, toColumn target: Int) {
    for k in 0..<rows { elements[target * rows + k] += factor * other.elements[column * rows + k] }
  }

  static func - (A: Matrix, B: Matrix) -> Matrix {
    Matrix(rows: A.rows, columns: A.columns, elements: zip(A.elements, B.elements).map { $0 - $1 })
  }
}
