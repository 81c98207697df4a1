import Glibc
import LinearAlgebra

/// One reading of the rows for several refits: their predictors and their scores.
struct RefitPass {
  private let design: RefitDesign
  private let sample: ModelSample
  private let members: [RefitMember]
  /// Tile after tile, each refit after refit.
  private let predictors: [Double]
  private let scores: Matrix

  /// Reads the rows.
  /// - Complexity: O(rows × columns × members), two `dgemm` a tile.
  init(design: RefitDesign, sample: ModelSample, members: [RefitMember]) {
    (self.design, self.sample, self.members) = (design, sample, members)
    let coefficients = Matrix(columns: members.map(\.coefficients))
    var scores = Matrix(rows: design.columns, columns: members.count)
    predictors = [Double](unsafeUninitializedCapacity: design.rows * members.count) { buffer, count in
      let η = buffer.baseAddress!
      design.tiles.forEachTile { tile, rows in
        let place = η + rows.lowerBound * members.count
        BLAS.multiply(tile, rows: rows.count, by: coefficients, into: place)
        RefitPass.residuals(sample, members, rows, predictors: place) {
          BLAS.addTransposedProduct(of: tile, rows: rows.count, with: $0, to: &scores)
        }
      }
      count = design.rows * members.count
    }
    self.scores = scores
  }

  /// The score of a refit.
  func score(_ member: Int) -> [Double] { Array(scores[column: member]) }

  /// The predictor of a refit for every row, in the order of the rows.
  func predictor(_ member: Int) -> [Double] {
    [Double](unsafeUninitializedCapacity: design.rows) { buffer, count in
      predictors.withUnsafeBufferPointer { η in
        design.tiles.forEachTile { _, rows in
          let source = η.baseAddress! + rows.lowerBound * members.count + member * rows.count
          (buffer.baseAddress! + rows.lowerBound).initialize(from: source, count: rows.count)
        }
      }
      count = design.rows
    }
  }

  /// The information matrix of a refit, its lower triangle; rows of weight 0 are passed over.
  /// - Complexity: O(rows × columns²), one `dsyrk` a tile.
  func information(_ member: Int) -> Matrix {
    var sum = CrossProduct(columns: design.columns)
    let weights = members[member].weights
    var (counted, roots): ([Int], [Double]) = ([], [])
    var scaled: [Double] = []
    predictors.withUnsafeBufferPointer { η in
      design.tiles.forEachTile { tile, rows in
        let source = η.baseAddress! + rows.lowerBound * members.count + member * rows.count
        counted.removeAll(keepingCapacity: true)
        roots.removeAll(keepingCapacity: true)
        for i in 0..<rows.count where weights[rows.lowerBound + i] > 0 {
          counted.append(i)
          roots.append(rootInformation(weights[rows.lowerBound + i], source[i]))
        }
        RefitPass.scale(tile, stride: rows.count, columns: design.columns, rows: counted, by: roots, into: &scaled)
        scaled.withUnsafeBufferPointer { sum.fold($0, rows: counted.count) }
      }
    }
    return sum.lowerSums
  }

  /// `√(w μ (1 − μ)) = √w e^(−|η|/2) / (1 + e^(−|η|))`.
  @inline(__always)
  private func rootInformation(_ w: Double, _ η: Double) -> Double {
    let e = exp(-0.5 * abs(η))
    return w.squareRoot() * e / (1 + e * e)
  }

  private static func scale(
    _ tile: UnsafePointer<Double>, stride: Int, columns: Int, rows: [Int], by roots: [Double], into scaled: inout [Double]
  ) {
    let m = rows.count
    if scaled.count != m * columns { scaled = [Double](repeating: 0, count: m * columns) }
    scaled.withUnsafeMutableBufferPointer { target in
      rows.withUnsafeBufferPointer { rows in
        roots.withUnsafeBufferPointer { roots in
          for j in 0..<columns {
            let (source, place) = (tile + j * stride, target.baseAddress! + j * m)
            for i in 0..<m { place[i] = roots[i] * source[rows[i]] }
          }
        }
      }
    }
  }

  /// Adds the offset to the predictors of a tile and hands over `w (y − μ)` of each refit.
  private static func residuals(
    _ sample: ModelSample, _ members: [RefitMember], _ rows: Range<Int>, predictors: UnsafeMutablePointer<Double>,
    _ body: (UnsafePointer<Double>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: rows.count * members.count) { buffer in
      for (place, member) in members.enumerated() {
        let (η, residual) = (predictors + place * rows.count, buffer.baseAddress! + place * rows.count)
        if let offset = sample.offset { for i in 0..<rows.count { η[i] += offset[rows.lowerBound + i] } }
        member.weights.withUnsafeBufferPointer { weights in
          sample.outcome.withUnsafeBufferPointer { outcome in
            for i in 0..<rows.count {
              let e = exp(-abs(η[i]))
              let mean = (η[i] < 0 ? e : 1) / (1 + e)
              residual[i] = weights[rows.lowerBound + i] * (outcome[rows.lowerBound + i] - mean)
            }
          }
        }
      }
      body(buffer.baseAddress!)
    }
  }
}
