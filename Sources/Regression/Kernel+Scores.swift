import Glibc
import LinearAlgebra

extension Kernel {
  /// The score of each row about its predictor.
  /// - Complexity: O(rows × columns).
  func rowScores(at coefficients: [Double]) -> [Double] {
    fold(at: coefficients, into: [Double]()) { scores, tile in
      scores.append(contentsOf: UnsafeBufferPointer(start: tile.values.score, count: tile.rows))
    } merge: {
      $0 += $1
    }
  }

  /// The sum of the scores `sᵢ xᵢ` of the rows at each place: `count` × columns.
  ///
  /// Row after row on one thread, since the sums of many places must not be held once a block.
  /// - Complexity: O(rows × columns).
  func scoreSums(at coefficients: [Double], places: [Int], count: Int) -> Matrix {
    let scores = rowScores(at: coefficients)
    var sums = Matrix(rows: count, columns: design.columns)
    let height = design.tileRows
    var buffer = [Double](repeating: 0, count: height * design.design.columns)
    for start in stride(from: 0, to: design.rows, by: height) {
      let range = start..<min(start + height, design.rows)
      buffer.withUnsafeMutableBufferPointer { design.fill($0, rows: range) }
      for j in 0..<design.columns {
        for (k, i) in range.enumerated() { sums[places[i], j] += buffer[k + j * range.count] * scores[i] }
      }
    }
    return sums
  }
}

extension Kernel.Tile {
  /// Multiplies each row of the columns with its score, enlarged by the correction.
  borrowing func scaleByScores(_ correction: RobustCorrection, factor: TriangularFactor) {
    let n = rows
    let power = correction == .hc2 ? 0.5 : correction == .hc3 ? 1 : 0
    if power > 0 { fillLeverages(factor) }
    let (score, leverage) = (values.score, values.slope)
    if power > 0 { for i in 0..<n { score[i] /= pow(1 - leverage[i], power) } }
    for j in 0..<factor.order {
      let column = design + j * n
      for i in 0..<n { column[i] *= score[i] }
    }
  }
}
