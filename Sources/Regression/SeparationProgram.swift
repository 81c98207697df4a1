import LinearAlgebra
import Parallel

/// Konis' linear program: is there a combination b of columns with `xᵢᵀ b ≥ 0` for all events and `≤ 0` for all others?
///
/// The rows enter as they are needed: a program over some rows that has only `b = 0` proves overlap of them all, and an answer that no row
/// contradicts is the answer for them all. For counts, rows with an event must have `xᵢᵀ b = 0`: only zeros can send a mean to 0
/// (Correia, Guimarães, Zylkin 2019, arXiv 1903.01633). Konis (2007), DPhil thesis, University of Oxford, chapter 4.
struct SeparationProgram<Design: RowBlocks> {
  private let kernel: Kernel<Design>
  /// Rows of the program, growing.
  private var working: [Int]

  /// The number of rows to begin with, and to add at a time.
  private static var wave: Int { 1000 }
  /// A direction counts as none when no component passes this share of its bound.
  private static var smallestComponent: Double { 1e-6 }
  /// A row contradicts a direction when it is missed by more than this.
  private static var violationTolerance: Double { 4 * LinearProgram.feasibilityTolerance }

  init(_ kernel: Kernel<Design>) {
    self.kernel = kernel
    let counted = kernel.response.weights.indices.filter { kernel.response.weights[$0] > 0 }
    let stride = max(1, counted.count / SeparationProgram.wave)
    working = Swift.stride(from: 0, to: counted.count, by: stride).map { counted[$0] }
  }

  /// Whether and how the data are separated.
  /// - Complexity: some linear programs of up to some thousand rows, each followed by one pass over all rows.
  /// - Throws: `RegressionError.linearProgramFailed`.
  func solve() throws(RegressionError) -> Separation {
    var program = self
    let gain = program.gain()
    let columns = kernel.design.design.columns
    guard let b = try program.direction(maximizing: gain) else { return .none(columns: columns, .linearProgram) }
    var signs = program.signs(of: b)
    for place in signs.indices where signs[place] == 0 { signs[place] = try program.sign(ofComponent: place) }
    var directions = [Separation.Direction](repeating: .finite, count: columns)
    for (place, column) in kernel.design.kept.enumerated() where signs[place] != 0 {
      directions[column] = signs[place] > 0 ? .plusInfinity : .minusInfinity
    }
    let complete = try program.isComplete(gain)
    return Separation(status: complete ? .complete : .quasi, directions: directions, evidence: .linearProgram)
  }

  /// The direction that gains most, or nil when there is none; rows are added until none contradicts it.
  private mutating func direction(maximizing objective: [Double]) throws(RegressionError) -> [Double]? {
    while true {
      let b = try program(objective, margin: false).solve()
      guard b.contains(where: { abs($0) > SeparationProgram.smallestComponent }) else { return nil }
      guard try addContradictions(to: b, margin: 0) else { return b }
    }
  }

  /// Whether some combination keeps every row strictly on its side.
  private mutating func isComplete(_ gain: [Double]) throws(RegressionError) -> Bool {
    let (y, w) = (kernel.response.values, kernel.response.weights)
    if y.indices.contains(where: { w[$0] > 0 && hasBoth(y[$0]) }) { return false }
    while true {
      let x = try program(gain.map { _ in 0 }, margin: true).solve()
      let margin = x[x.count - 1]
      guard margin > SeparationProgram.smallestComponent else { return false }
      guard try addContradictions(to: Array(x.dropLast()), margin: margin) else { return true }
    }
  }

  /// The sign that a coefficient can take in the cone of separating directions; 0 when it must stay 0.
  private mutating func sign(ofComponent place: Int) throws(RegressionError) -> Double {
    let row = kernel.design.backTransform.row(place)
    for sign in [1.0, -1] {
      if let b = try direction(maximizing: row.map { sign * $0 }), signs(of: b)[place] == sign { return sign }
    }
    return 0
  }

  /// The sign of each coefficient on the scale of the design; 0 where rounding alone could have made it.
  private func signs(of b: [Double]) -> [Double] {
    let L = kernel.design.backTransform
    return (0..<L.rows).map { i in
      let terms = (0..<L.columns).map { L[i, $0] * b[$0] }
      let sum = terms.reduce(0, +)
      let size = (0..<L.columns).reduce(0) { $0 + abs(L[i, $1]) }
      guard abs(sum) > SeparationProgram.smallestComponent * size else { return 0 }
      return sum > 0 ? 1 : -1
    }
  }

  /// The program over the working rows; with a margin, the last unknown is what every row has to spare.
  private func program(_ objective: [Double], margin: Bool) -> LinearProgram {
    let p = kernel.design.columns
    let unknowns = p + (margin ? 1 : 0)
    var program = LinearProgram(
      objective: objective + (margin ? [1] : []), lower: [Double](repeating: -1, count: p) + (margin ? [0] : []),
      upper: [Double](repeating: 1, count: unknowns))
    for row in working {
      let (side, isEquation) = side(of: row)
      program.rows += values(of: row).map { $0 * side } + (margin ? [-1] : [])
      program.isEquation.append(isEquation)
    }
    return program
  }

  /// 1 for rows of events, -1 for the others; rows with both kinds must lie on the border.
  private func side(of row: Int) -> (Double, isEquation: Bool) {
    let y = kernel.response.values[row]
    return (y > 0 ? 1 : -1, hasBoth(y))
  }

  /// Whether a row must lie on the border: it stands for both kinds, or counts events, whose mean then can be neither 0 nor unbounded.
  private func hasBoth(_ y: Double) -> Bool { y > 0 && (y < 1 || !kernel.family.isBinary) }

  private func values(of row: Int) -> [Double] {
    let p = kernel.design.columns
    var values = [Double](repeating: 0, count: kernel.design.design.columns)
    values.withUnsafeMutableBufferPointer { kernel.design.fill($0, rows: row..<row + 1) }
    return Array(values.prefix(p))
  }

  /// The mean of all rows, each turned to its side: what Konis' program maximises.
  private func gain() -> [Double] {
    let p = kernel.design.columns
    let zero = [Double](repeating: 0, count: p)
    let counts = !kernel.family.isBinary
    let sum = kernel.fold(at: zero, into: zero) { sum, tile in
      let side = tile.values.score
      for i in 0..<tile.rows {
        let y = tile.values.outcome[i]
        side[i] = tile.values.priorWeight[i] == 0 || (y > 0 && (y < 1 || counts)) ? 0 : (y > 0 ? 1 : -1)
      }
      BLAS.addTransposedProduct(of: tile.design, rows: tile.rows, columns: p, with: side, to: &sum)
    } merge: {
      for j in $0.indices { $0[j] += $1[j] }
    }
    return sum.map { $0 / Double(kernel.design.rows) }
  }

  /// Adds the rows that contradict a direction most; false when none does.
  private mutating func addContradictions(to b: [Double], margin: Double) throws(RegressionError) -> Bool {
    let plain = Kernel(
      design: kernel.design, response: kernel.response, offset: nil, family: kernel.family, link: kernel.link, threads: kernel.threads)
    let (limit, counts) = (SeparationProgram.wave, !kernel.family.isBinary)
    var found = plain.fold(at: b, into: [Contradiction]()) { found, tile in
      for i in 0..<tile.rows where tile.values.priorWeight[i] > 0 {
        let (y, η) = (tile.values.outcome[i], tile.values.predictor[i])
        let miss = y > 0 && (y < 1 || counts) ? abs(η) : margin - (y > 0 ? η : -η)
        if miss > SeparationProgram.violationTolerance { found.append(Contradiction(row: tile.range.lowerBound + i, miss: miss)) }
      }
      if found.count > limit { found = Contradiction.worst(found, limit) }
    } merge: {
      $0 = Contradiction.worst($0 + $1, limit)
    }
    let known = Set(working)
    found.removeAll { known.contains($0.row) }
    working += found.map(\.row)
    return !found.isEmpty
  }
}

/// A row that lies on the wrong side of a direction, and by how much.
private struct Contradiction: Sendable {
  let row: Int
  let miss: Double

  static func worst(_ found: [Contradiction], _ limit: Int) -> [Contradiction] {
    guard found.count > limit else { return found }
    return Array(found.sorted { ($1.miss, $0.row) < ($0.miss, $1.row) }.prefix(limit))
  }
}

extension Matrix {
  /// Row `i`.
  func row(_ i: Int) -> [Double] { (0..<columns).map { self[i, $0] } }
}
