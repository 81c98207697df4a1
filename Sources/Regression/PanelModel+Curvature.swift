import Glibc
import LinearAlgebra
import Parallel

extension PanelModel {
  /// The sums of `XᵀWX` over the rows of each fold, W the information at a point; X has a constant column and then the first `working` columns.
  /// - Complexity: O(rows × working²).
  func crossProducts(at point: PathState.Point, working k: Int, folds: Int) -> [Matrix] {
    let B = Matrix(rows: k, columns: 1, elements: Array(point.coefficients[..<k]))
    let runs = runs
    var sums = [Matrix](repeating: Matrix(rows: k + 1, columns: k + 1), count: folds)
    for first in stride(from: 0, to: runs.count, by: runsAtOnce) {
      let width = min(runsAtOnce, runs.count - first)
      let partials = Parallel.map(count: width, threads: threads) { crossProduct(of: runs[first + $0], at: point, B) }
      for (offset, partial) in partials.enumerated() {
        let fold = folds == 1 ? 0 : rows.panels[runs[first + offset].lowerBound].fold
        for e in partial.elements.indices { sums[fold].elements[e] += partial.elements[e] }
      }
    }
    return sums.map(\.symmetrized)
  }

  /// Runs of panels of one fold that are summed together.
  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    for (place, panel) in rows.panels.enumerated() {
      if let last = runs.last, rows.panels[last.lowerBound].fold == panel.fold, last.count < panelsInRun {
        runs[runs.count - 1] = last.lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
    }
    return runs
  }

  private func crossProduct(of run: Range<Int>, at point: PathState.Point, _ B: Matrix) -> Matrix {
    let k = B.rows
    var sum = CrossProduct(columns: k + 1)
    let height = run.reduce(0) { max($0, rows.panels[$1].rows.count) }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: height * (k + 1 + RowBuffers.count + 2)) { buffer in
      for place in run where !rows.panels[place].rows.isEmpty {
        let panel = rows.panels[place]
        let (m, block) = (panel.rows.count, rows.block(panel))
        let scaled = buffer.baseAddress!
        let η = scaled + m * (k + 1)
        BLAS.multiply(block, rows: m, by: B, into: η)
        let row = RowBuffers(self, panel, base: η + 2 * m).values(predictor: η, score: η + m, intercept: point.intercept)
        link.fillMeans(row)
        _ = family.fillScores(row)
        for i in 0..<m { scaled[i] = row.information[i].squareRoot() }
        for j in 0..<k {
          let (source, target) = (block + j * m, scaled + (j + 1) * m)
          for i in 0..<m { target[i] = source[i] * scaled[i] }
        }
        sum.fold(UnsafeBufferPointer(start: scaled, count: m * (k + 1)), rows: m)
      }
    }
    return sum.lowerSums
  }
}

/// How many panels are summed into one cross-product before it is merged.
private let panelsInRun = 4
/// How many runs are in flight at once; a constant, so that it never changes an answer.
private let runsAtOnce = 8
