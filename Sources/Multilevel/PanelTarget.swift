/// The panels and the dense rest of a factorisation, where they stand in memory.
struct PanelTarget {
  let fill: NodeFill
  let panels: UnsafeMutablePointer<Double>?
  let dense: UnsafeMutablePointer<Double>?

  /// A block in memory, column after column, columns `stride` apart.
  struct Place {
    let base: UnsafeMutablePointer<Double>
    let stride: Int
  }

  /// The square block of a node.
  @inline(__always) func square(_ node: Int) -> Place {
    if node < fill.leading { return Place(base: panels! + fill.panel[node], stride: fill.widths[node]) }
    return denseBlock(node, node)
  }

  /// The block of a node and a later one that it meets: rows of the later, columns of the earlier.
  @inline(__always) func block(_ node: Int, _ later: Int) -> Place {
    guard node < fill.leading else { return denseBlock(later, node) }
    let panel = self.panel(node)
    return Place(base: panel.base + Int(fill.panelRow[fill.entry(node, of: Int32(later))]), stride: panel.stride)
  }

  @inline(__always) private func denseBlock(_ row: Int, _ column: Int) -> Place {
    Place(base: dense! + fill.denseRow(row) + fill.denseRow(column) * fill.dense, stride: fill.dense)
  }

  /// The blocks of all later nodes of a leading node, below each other.
  @inline(__always) func panel(_ node: Int) -> Place {
    let w = fill.widths[node]
    return Place(base: panels! + fill.panel[node] + w * w, stride: fill.height[node])
  }

  /// Replaces the square block by its Cholesky factor L and the panel P by `P L⁻ᵀ`; false where a pivot is not positive.
  func factorize(_ node: Int) -> Bool {
    let (w, L, P) = (fill.widths[node], square(node).base, panel(node))
    for c in 0..<w {
      for d in 0..<c {
        let factor = L[c + d * w]
        for r in c..<w { L[r + c * w] -= L[r + d * w] * factor }
        for r in 0..<P.stride { P.base[r + c * P.stride] -= P.base[r + d * P.stride] * factor }
      }
      guard L[c + c * w] > 0 else { return false }
      let pivot = L[c + c * w].squareRoot()
      for r in c..<w { L[r + c * w] /= pivot }
      for r in 0..<P.stride { P.base[r + c * P.stride] /= pivot }
    }
    return true
  }

  /// Subtracts the products of the blocks of a node's panel from the blocks of its later nodes.
  func subtractProducts(of node: Int, columns: Range<Int>, rows end: Int) {
    let (w, P) = (fill.widths[node], panel(node))
    let firstDense = min(fill.firstDense(node), columns.upperBound)
    if firstDense < columns.upperBound { subtractDenseProducts(of: node, fromRow: Int(fill.panelRow[firstDense])) }
    for column in columns.lowerBound..<firstDense {
      let k = Int(fill.later[column])
      let right = P.base + Int(fill.panelRow[column])
      subtract(right, right, P.stride, w, from: square(k), rows: fill.widths[k], columns: fill.widths[k])
      for row in (column + 1)..<max(end, column + 1) {
        let i = Int(fill.later[row])
        subtract(
          P.base + Int(fill.panelRow[row]), right, P.stride, w, from: block(k, i), rows: fill.widths[i], columns: fill.widths[k])
      }
    }
  }

  /// The same for the rows of the panel that lie in the dense rest.
  private func subtractDenseProducts(of node: Int, fromRow first: Int) {
    let (w, P, shift) = (fill.widths[node], panel(node), fill.firstEffect[fill.leading])
    let (h, stride) = (P.stride, fill.dense)
    fill.rowEffect.withUnsafeBufferPointer { effects in
      let effect = effects.baseAddress! + fill.firstRow[node]
      for j in first..<h {
        let target = dense! + (Int(effect[j]) - shift) * stride - shift
        for a in 0..<w {
          let (column, factor) = (P.base + a * h, P.base[j + a * h])
          for i in j..<h { target[Int(effect[i])] -= column[i] * factor }
        }
      }
    }
  }

  @inline(__always) private func subtract(
    _ left: UnsafeMutablePointer<Double>, _ right: UnsafeMutablePointer<Double>, _ stride: Int, _ inner: Int, from target: Place,
    rows: Int, columns: Int
  ) {
    for c in 0..<columns {
      for a in 0..<inner {
        let factor = right[c + a * stride]
        for r in 0..<rows { target.base[r + c * target.stride] -= left[r + a * stride] * factor }
      }
    }
  }
}
