public import LinearAlgebra

/// Solutions for several right-hand sides at once: a matrix has a row for each of them and a column for each effect, in the order of the layout.
extension BlockCholesky {
  /// The solution X of `L X = B`.
  /// - Complexity: O(size of the factor × right-hand sides).
  public func forward(_ B: Matrix) -> Matrix {
    var X = B
    X.elements.withUnsafeMutableBufferPointer { X in
      panels.withUnsafeBufferPointer { panels in
        let sides = Sides(fill: layout.fill, panels: panels.baseAddress, X: X.baseAddress, count: B.rows)
        for node in 0..<layout.fill.leading { sides.forward(node) }
      }
      if let base = X.baseAddress, layout.fill.dense > 0 {
        dense.whiten(base + B.rows * layout.fill.firstEffect[layout.fill.leading], rows: B.rows)
      }
    }
    return X
  }

  /// The solution X of `Lᵀ X = B`.
  /// - Complexity: O(size of the factor × right-hand sides).
  public func backward(_ B: Matrix) -> Matrix {
    var X = B
    if layout.fill.dense > 0 { substituteDense(&X) }
    X.elements.withUnsafeMutableBufferPointer { X in
      panels.withUnsafeBufferPointer { panels in
        let sides = Sides(fill: layout.fill, panels: panels.baseAddress, X: X.baseAddress, count: B.rows)
        for node in (0..<layout.fill.leading).reversed() { sides.backward(node) }
      }
    }
    return X
  }

  /// The solution X of `A X = B`.
  /// - Complexity: O(size of the factor × right-hand sides).
  public func solve(_ B: Matrix) -> Matrix { backward(forward(B)) }

  private func substituteDense(_ X: inout Matrix) {
    let first = layout.fill.firstEffect[layout.fill.leading]
    for side in 0..<X.rows {
      let x = dense.backward((first..<X.columns).map { X[side, $0] })
      for (k, value) in x.enumerated() { X[side, first + k] = value }
    }
  }
}

/// Right-hand sides and panels, where they stand in memory.
private struct Sides {
  let fill: NodeFill
  let panels: UnsafePointer<Double>?
  let X: UnsafeMutablePointer<Double>?
  let count: Int

  /// The numbers of the effects of a node.
  @inline(__always) private func effects(_ node: Int) -> UnsafeMutablePointer<Double> { X! + fill.firstEffect[node] * count }

  /// `y -= factor × x`.
  @inline(__always) private func subtract(_ x: UnsafeMutablePointer<Double>, _ factor: Double, _ y: UnsafeMutablePointer<Double>) {
    for k in 0..<count { y[k] -= factor * x[k] }
  }

  func forward(_ node: Int) {
    let (w, h, x) = (fill.widths[node], fill.height[node], effects(node))
    let L = panels! + fill.panel[node]
    for a in 0..<w {
      for d in 0..<a { subtract(x + d * count, L[a + d * w], x + a * count) }
      for k in 0..<count { x[a * count + k] /= L[a + a * w] }
    }
    for entry in fill.first[node]..<fill.first[node + 1] {
      let later = Int(fill.later[entry])
      let (P, y) = (L + w * w + Int(fill.panelRow[entry]), effects(later))
      for r in 0..<fill.widths[later] { for a in 0..<w { subtract(x + a * count, P[r + a * h], y + r * count) } }
    }
  }

  func backward(_ node: Int) {
    let (w, h, x) = (fill.widths[node], fill.height[node], effects(node))
    let L = panels! + fill.panel[node]
    for entry in fill.first[node]..<fill.first[node + 1] {
      let later = Int(fill.later[entry])
      let (P, y) = (L + w * w + Int(fill.panelRow[entry]), effects(later))
      for r in 0..<fill.widths[later] { for a in 0..<w { subtract(y + r * count, P[r + a * h], x + a * count) } }
    }
    for a in (0..<w).reversed() {
      for d in (a + 1)..<max(w, a + 1) { subtract(x + d * count, L[d + a * w], x + a * count) }
      for k in 0..<count { x[a * count + k] /= L[a + a * w] }
    }
  }
}
