import Glibc
public import LinearAlgebra

/// The Cholesky factor of `A = Λᵀ ZᵀWZ Λ + I` in blocks: one panel a node, and a dense matrix where elimination fills everything in.
///
/// Λ is block-diagonal with the same square block for every level of a factor, of any shape; with Λ the relative covariance factor,
/// `V = W⁻¹ + Z Λ Λᵀ Zᵀ` and `log|V| + log|W| = log|A|`.
/// Bates, Mächler, Bolker, Walker (2015), Journal of Statistical Software 67(1), section 3.4.
public struct BlockCholesky: Sendable {
  let layout: RandomEffectsLayout
  /// The panels of the leading nodes: the lower triangle of the square block, then the blocks of the later nodes.
  private(set) var panels: [Double]
  /// The factor of the dense rest, transposed.
  private(set) var dense: TriangularFactor
  /// The natural logarithm of the determinant of A.
  public private(set) var logDeterminant = 0.0

  /// Factorises A.
  /// - Parameter factors: for each place of the layout, the block of Λ.
  /// - Complexity: for nested factors O(nodes × width³); for crossed ones also O(dense order³ / 3 + dense order² × leading effects).
  /// - Throws: `LinearAlgebraError.notPositiveDefinite` where numbers are not finite.
  public init(_ layout: RandomEffectsLayout, _ products: GroupCrossProducts, factors: [Matrix]) throws(LinearAlgebraError) {
    self.layout = layout
    let fill = layout.fill
    panels = [Double](repeating: 0, count: fill.panel.last!)
    dense = TriangularFactor(upper: Matrix(rows: 0, columns: 0))
    var rest = Matrix(rows: fill.dense, columns: fill.dense)
    load(products, factors, &rest)
    guard eliminate(&rest) else { throw .notPositiveDefinite(minor: 0) }
    if fill.dense > 0 { dense = try TriangularFactor(of: rest) }
    logDeterminant = logDeterminantOfPanels + dense.logDeterminant
  }

  private var logDeterminantOfPanels: Double {
    let fill = layout.fill
    var sum = 0.0
    for node in 0..<fill.leading {
      let w = fill.widths[node]
      for a in 0..<w { sum += 2 * log(panels[fill.panel[node] + a * (w + 1)]) }
    }
    return sum
  }

  /// Writes A into the panels and the dense rest.
  private mutating func load(_ products: GroupCrossProducts, _ factors: [Matrix], _ rest: inout Matrix) {
    let (fill, meetings) = (layout.fill, layout.meetings)
    panels.withUnsafeMutableBufferPointer { panels in
      rest.elements.withUnsafeMutableBufferPointer { rest in
        let target = PanelTarget(fill: fill, panels: panels.baseAddress, dense: rest.baseAddress)
        for f in layout.widths.indices {
          let (w, Λ) = (layout.widths[f], factors[f])
          for level in 0..<layout.levels[f] {
            let node = layout.firstNode[f] + level
            let square = target.square(node)
            product(products.squares, layout.firstSquare[f] + level * w * w, left: Λ, right: Λ, to: square)
            for a in 0..<w { square.base[a + a * square.stride] += 1 }
            var g = f
            for meeting in meetings.first[node]..<meetings.first[node + 1] {
              let later = Int(meetings.later[meeting])
              while later >= layout.firstNode[g + 1] { g += 1 }
              product(products.meetings, meetings.block[meeting], left: factors[g], right: Λ, to: target.block(node, later))
            }
          }
        }
      }
    }
  }

  /// Eliminates the leading nodes one by one; false where a pivot is not positive.
  private mutating func eliminate(_ rest: inout Matrix) -> Bool {
    let fill = layout.fill
    var gathered = DensePanel(columns: fill.dense)
    let done = panels.withUnsafeMutableBufferPointer { panels in
      rest.elements.withUnsafeMutableBufferPointer { rest in
        let target = PanelTarget(fill: fill, panels: panels.baseAddress, dense: rest.baseAddress)
        for node in 0..<fill.leading {
          guard target.factorize(node) else { return false }
          let entries = fill.first[node]..<fill.first[node + 1]
          let firstDense = gathered.take(node, target) ?? entries.upperBound
          target.subtractProducts(of: node, columns: entries.lowerBound..<firstDense, rows: entries.upperBound)
        }
        return true
      }
    }
    gathered.subtract(from: &rest)
    return done
  }
}

/// Writes `leftᵀ × block × right`, the block standing column after column from a place on.
private func product(_ values: [Double], _ start: Int, left: Matrix, right: Matrix, to target: PanelTarget.Place) {
  let (v, w) = (left.rows, right.rows)
  if v == 1, w == 1 {
    target.base[0] = left.elements[0] * values[start] * right.elements[0]
    return
  }
  for c in 0..<w {
    for r in 0..<v {
      var sum = 0.0
      for t in 0..<w {
        var inner = 0.0
        for s in 0..<v { inner += left.elements[s + r * v] * values[start + s + t * v] }
        sum += inner * right.elements[t + c * w]
      }
      target.base[r + c * target.stride] = sum
    }
  }
}
