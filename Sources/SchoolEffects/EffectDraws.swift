import LinearAlgebra
import Parallel
import Probability

/// Joint draws of the effects of schools from the mixture over the grid.
struct EffectDraws: Sendable {
  /// Schools × draws, minus the mean of the type; NaN for schools that are not compared.
  let matrix: Matrix

  /// The number of the random stream, so that no other use of a seed shares it.
  private static let task: UInt64 = 0x7661

  /// Draws; draw d comes from its own stream, so the threads do not matter.
  /// - Complexity: O(draws × schools × p).
  init(_ points: [GridPosterior.Point], _ comparison: Comparison, _ settings: PosteriorSettings, threads: Int) {
    let chosen = Self.points(for: settings, points.map(\.weight))
    let used = Set(chosen)
    let effects = points.indices.map { used.contains($0) ? points[$0].equations.schoolEffects() : nil }
    let draws = Parallel.map(count: settings.draws, threads: threads) { d in
      let (means, covariance) = effects[chosen[d]]!
      var stream = RandomStream(seed: settings.seed, stream: Self.task, 1, UInt64(d))
      return comparison.centred(covariance.draw(around: means, from: &stream))
    }
    matrix = Matrix(rows: comparison.types.count, columns: settings.draws, elements: draws.flatMap(\.self))
  }

  /// The grid point of each draw.
  private static func points(for settings: PosteriorSettings, _ weights: [Double]) -> [Int] {
    var stream = RandomStream(seed: settings.seed, stream: task, 0)
    var cumulative: [Double] = []
    for weight in weights { cumulative.append((cumulative.last ?? 0) + weight) }
    return (0..<settings.draws).map { _ in
      let u = stream.uniform() * cumulative.last!
      return cumulative.firstIndex { u < $0 } ?? weights.count - 1
    }
  }
}

extension LowRankCovariance {
  /// A normal vector with these means and this covariance.
  /// - Complexity: O(groups × fixed effects).
  func draw(around means: [Double], from stream: inout RandomStream) -> [Double] {
    let shared = factor.transposedProduct(stream.normals(factor.rows))
    let single = stream.normals(own.count)
    return means.indices.map { means[$0] + shared[$0] + own[$0].squareRoot() * single[$0] }
  }
}

extension Matrix {
  /// `Aᵀx`.
  /// - Complexity: O(rows × columns), one `dgemv`.
  func transposedProduct(_ x: [Double]) -> [Double] {
    var y = [Double](repeating: 0, count: columns)
    elements.withUnsafeBufferPointer { block in
      guard let base = block.baseAddress else { return }
      BLAS.addTransposedProduct(of: base, rows: rows, columns: columns, with: x, to: &y)
    }
    return y
  }
}
