import LinearAlgebra

/// What passes over the rows need besides the panels: the response in their order, and how its mean follows the predictor.
struct PanelModel: Sendable {
  let rows: RowPanels
  let outcome: [Double]
  let weights: [Double]
  let offset: [Double]?
  let family: any Family
  let link: any Link
  let threads: Int

  /// What one pass finds at several points, summed.
  private struct Sums: Sendable {
    var logLikelihood: [Double]
    var interceptScore: [Double]
    var scores: Matrix
    var deviance: [Double]
    var squaredDeviance: [Double]

    init(points: Int, columns: Int) {
      logLikelihood = [Double](repeating: 0, count: points)
      interceptScore = logLikelihood
      deviance = logLikelihood
      squaredDeviance = logLikelihood
      scores = Matrix(rows: columns, columns: points)
    }

    mutating func merge(_ other: Sums) {
      for q in logLikelihood.indices {
        logLikelihood[q] += other.logLikelihood[q]
        interceptScore[q] += other.interceptScore[q]
        deviance[q] += other.deviance[q]
        squaredDeviance[q] += other.squaredDeviance[q]
      }
      for k in scores.elements.indices { scores.elements[k] += other.scores.elements[k] }
    }
  }

  /// Loss and gradient of each state at a point of its own, of which only the first `working` coefficients may differ from 0.
  /// - Complexity: O(rows × columns × states), one reading of the rows.
  func values(of states: [PathState], at points: [PathState.Point], working k: Int) -> [PathState.Values] {
    let p = rows.columns
    var B = Matrix(rows: k, columns: points.count)
    for (q, point) in points.enumerated() { for j in 0..<k { B[j, q] = point.coefficients[j] } }
    let coefficients = B
    let sums = rows.fold(threads: threads, into: Sums(points: states.count, columns: p)) { sums, panel in
      add(panel, states, points, coefficients, to: &sums)
    } merge: {
      $0.merge($1)
    }
    return states.indices.map { q in
      let w = states[q].weight
      return PathState.Values(
        loss: -sums.logLikelihood[q] / w, interceptGradient: states[q].hasIntercept ? -sums.interceptScore[q] / w : 0,
        gradient: sums.scores[column: q].map { -$0 / w }, deviance: sums.deviance[q], squaredDeviance: sums.squaredDeviance[q])
    }
  }

  private func add(_ panel: RowPanels.Panel, _ states: [PathState], _ points: [PathState.Point], _ B: Matrix, to sums: inout Sums) {
    let (m, q) = (panel.rows.count, states.count)
    guard m > 0 else { return }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * m * q + RowBuffers.count * m) { buffer in
      let (η, score) = (buffer.baseAddress!, buffer.baseAddress! + m * q)
      let buffers = RowBuffers(self, panel, base: score + m * q)
      BLAS.multiply(rows.block(panel), rows: m, by: B, into: η)
      for s in 0..<q {
        let row = buffers.values(predictor: η + s * m, score: score + s * m, intercept: points[s].intercept)
        link.fillMeans(row)
        if states[s].fold == panel.fold {
          (score + s * m).update(repeating: 0, count: m)
          addDeviance(row, s, to: &sums)
        } else {
          sums.logLikelihood[s] += family.fillScores(row)
          var total = 0.0
          for i in 0..<m { total += row.score[i] }
          sums.interceptScore[s] += total
        }
      }
      BLAS.addTransposedProduct(of: rows.block(panel), rows: m, with: score, to: &sums.scores)
    }
  }

  private func addDeviance(_ row: RowValues, _ s: Int, to sums: inout Sums) {
    let least = family.isBinary ? PanelModel.leastProbability : -Double.infinity
    for i in 0..<row.count where row.priorWeight[i] > 0 {
      let isClipped = family.isBinary && min(row.mean[i], row.complement[i]) < least
      let μ = isClipped ? min(max(row.mean[i], least), 1 - least) : row.mean[i]
      let unit = family.deviance(outcome: row.outcome[i], mean: μ, complement: isClipped ? 1 - μ : row.complement[i])
      sums.deviance[s] += row.priorWeight[i] * unit
      sums.squaredDeviance[s] += row.priorWeight[i] * unit * unit
    }
  }

  /// Probabilities of rows that were left out count as no smaller than this, and as no larger than its complement, when their deviance is taken; as in
  /// cv.glmnet.
  private static let leastProbability = 1e-5
}

extension PanelModel {
  /// Twice the log-likelihood of a model that fits every row, by way of one that has the same mean everywhere.
  /// - Complexity: O(rows).
  func saturatedTwice(mean μ: Double) -> Double {
    let η = link.predictor(ofMean: μ)
    return rows.fold(threads: threads, into: 0.0) { sum, panel in
      let m = panel.rows.count
      withUnsafeTemporaryAllocation(of: Double.self, capacity: (RowBuffers.count + 2) * m) { buffer in
        guard let predictor = buffer.baseAddress, m > 0 else { return }
        for i in 0..<m { predictor[i] = η }
        let score = predictor + m
        let row = RowBuffers(self.withoutOffset, panel, base: score + m).values(predictor: predictor, score: score, intercept: 0)
        link.fillMeans(row)
        sum += 2 * family.fillScores(row)
        for i in 0..<m where row.priorWeight[i] > 0 {
          sum += row.priorWeight[i] * family.deviance(outcome: row.outcome[i], mean: row.mean[i], complement: row.complement[i])
        }
      }
    } merge: {
      $0 += $1
    }
  }

  private var withoutOffset: PanelModel {
    PanelModel(rows: rows, outcome: outcome, weights: weights, offset: nil, family: family, link: link, threads: threads)
  }
}
