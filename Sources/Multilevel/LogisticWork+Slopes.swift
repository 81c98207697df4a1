extension LogisticWork {
  /// Completes the scores of the rows, and adds to the slope in Λ.
  func addSlopes(_ group: LogisticGroup, _ first: Int, _ mode: UnsafeMutablePointer<Double>) {
    let q = group.effects
    let rows = atMode.advanced(by: first)
    for k in 0..<q { small.v[k] = small.pull[k] }
    // How the curvature of a row changes with its predictor, times what the objective feels of it.
    for i in 0..<group.rows {
      let zi = group.z + i * q
      let c = rows.third[i] * form(zi)
      atNode.third[first + i] = c
      for k in 0..<q { small.v[k] += c * zi[k] }
    }
    factor.solve(small.v)
    for i in 0..<group.rows {
      let zi = group.z + i * q
      var projection = 0.0
      for k in 0..<q { projection += zi[k] * small.v[k] }
      let change = atNode.third[first + i] - rows.information[i] * projection
      score[first + i] += change
      addRow(zi, block.z, (first + i) * q, change: change, rows.residual[i], rows.information[i], mode)
    }
    if rule.count > 1 { for k in 0..<q * q { Γ[k] -= small.D[k] } }
  }

  /// `z̃ᵀ B z̃`.
  @inline(__always)
  private func form(_ zi: UnsafePointer<Double>) -> Double {
    let q = block.effects
    if q == 1 { return zi[0] * zi[0] * small.B[0] }
    var sum = 0.0
    for k in 0..<q { for l in 0..<q { sum += zi[k] * small.B[k + l * q] * zi[l] } }
    return sum
  }

  /// Adds to Γ: `2 w z (B z̃)ᵀ + change z ûᵀ + r z vᵀ`, and with one node `−r z ûᵀ`.
  @inline(__always)
  private func addRow(
    _ zi: UnsafePointer<Double>, _ raw: [Double], _ place: Int, change: Double, _ r: Double, _ w: Double,
    _ mode: UnsafeMutablePointer<Double>
  ) {
    let q = block.effects
    let direct = rule.count > 1 ? change : change - r
    for l in 0..<q {
      var Bz = 0.0
      for m in 0..<q { Bz += small.B[l + m * q] * zi[m] }
      let factor = 2 * w * Bz + direct * mode[l] + r * small.v[l]
      for k in 0..<q { Γ[k + l * q] += raw[place + k] * factor }
    }
  }
}
