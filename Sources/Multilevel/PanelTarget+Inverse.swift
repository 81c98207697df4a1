/// The steps of a selected inverse around one node: its panel P and its square block L of the factor become blocks of the inverse.
extension PanelTarget {
  /// Replaces the panel by `Q = P L⁻¹`.
  func divide(_ node: Int) {
    let (w, L, P) = (fill.widths[node], square(node).base, panel(node))
    for c in (0..<w).reversed() {
      for d in (c + 1)..<max(w, c + 1) {
        for r in 0..<P.stride { P.base[r + c * P.stride] -= P.base[r + d * P.stride] * L[d + c * w] }
      }
      for r in 0..<P.stride { P.base[r + c * P.stride] /= L[c + c * w] }
    }
  }

  /// Copies the blocks of the inverse of the later nodes of a node into a symmetric matrix.
  func gather(around node: Int, into matrix: UnsafeMutablePointer<Double>?) {
    let (h, entries) = (fill.height[node], fill.first[node]..<fill.first[node + 1])
    let firstDense = fill.firstDense(node)
    if firstDense < entries.upperBound { gatherDense(around: node, fromRow: Int(fill.panelRow[firstDense]), into: matrix) }
    for column in entries.lowerBound..<firstDense {
      let (k, c0) = (Int(fill.later[column]), Int(fill.panelRow[column]))
      for row in column..<entries.upperBound {
        let (i, r0) = (Int(fill.later[row]), Int(fill.panelRow[row]))
        let source = i == k ? square(k) : block(k, i)
        for c in 0..<fill.widths[k] {
          for r in 0..<fill.widths[i] {
            let value = source.base[r + c * source.stride]
            matrix![r0 + r + (c0 + c) * h] = value
            matrix![c0 + c + (r0 + r) * h] = value
          }
        }
      }
    }
  }

  /// The same for the rows of the panel that lie in the dense rest.
  private func gatherDense(around node: Int, fromRow first: Int, into matrix: UnsafeMutablePointer<Double>?) {
    let (h, shift, stride) = (fill.height[node], fill.firstEffect[fill.leading], fill.dense)
    fill.rowEffect.withUnsafeBufferPointer { effects in
      let effect = effects.baseAddress! + fill.firstRow[node]
      for j in first..<h {
        let (source, target) = (dense! + (Int(effect[j]) - shift) * stride - shift, matrix! + j * h)
        for i in first..<h { target[i] = source[Int(effect[i])] }
      }
    }
  }

  /// `result = −matrix × Q`.
  func multiply(_ node: Int, _ matrix: UnsafeMutablePointer<Double>?, into result: UnsafeMutablePointer<Double>?) {
    let (w, h, Q) = (fill.widths[node], fill.height[node], panel(node).base)
    for c in 0..<w {
      for r in 0..<h { result![r + c * h] = 0 }
      for s in 0..<h {
        let factor = Q[s + c * h]
        for r in 0..<h { result![r + c * h] -= matrix![r + s * h] * factor }
      }
    }
  }

  /// Writes the panel of the inverse, and the square block `(L Lᵀ)⁻¹ − Qᵀ × panel`.
  func finish(_ node: Int, _ result: UnsafeMutablePointer<Double>?) {
    let (w, h, S, Q) = (fill.widths[node], fill.height[node], square(node).base, panel(node).base)
    invertSquare(S, w)
    for c in 0..<w {
      for a in 0..<w {
        var sum = 0.0
        for r in 0..<h { sum += Q[r + a * h] * result![r + c * h] }
        S[a + c * w] -= sum
      }
    }
    for k in 0..<(w * h) { Q[k] = result![k] }
  }

  /// Replaces a lower triangular factor L by `(L Lᵀ)⁻¹`, both triangles.
  private func invertSquare(_ S: UnsafeMutablePointer<Double>, _ w: Int) {
    for c in 0..<w {
      S[c + c * w] = 1 / S[c + c * w]
      for r in (c + 1)..<max(w, c + 1) {
        var sum = 0.0
        for d in c..<r { sum += S[r + d * w] * S[d + c * w] }
        S[r + c * w] = -sum / S[r + r * w]
      }
    }
    for c in 0..<w {
      for r in c..<w {
        var sum = 0.0
        for d in r..<w { sum += S[d + r * w] * S[d + c * w] }
        S[c + r * w] = sum
      }
      for r in c..<w { S[r + c * w] = S[c + r * w] }
    }
  }
}
