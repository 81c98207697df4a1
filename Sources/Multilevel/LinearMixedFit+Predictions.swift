public import LinearAlgebra
import Regression

extension LinearMixedFit {
  /// What a prediction is for.
  public enum Target: Sendable {
    /// The row's own groups: fixed effects and the predicted effects of its levels.
    case group
    /// A group that is like the average: fixed effects only.
    case population
  }

  /// The predicted outcome of each row, with its offset; the rows' columns, terms and levels must be those of the fit.
  /// - Complexity: O(rows × columns).
  public func predictions<Design: RowBlocks>(for data: MultilevelData<Design>, _ target: Target = .group) -> [Double] {
    let known = coefficients.map { $0.isNaN ? 0 : $0 }
    var values = data.fixed.design.times(known, threads: data.fixed.threads)
    for (i, offset) in (data.fixed.offset ?? []).enumerated() { values[i] += offset }
    guard target == .group else { return values }
    for (term, effects) in zip(data.terms, groupEffects) {
      let codes = data.factors[term.factor].codes
      for j in 0..<term.design.columns {
        let column = term.design.column(j, threads: data.fixed.threads)
        for i in values.indices where column[i] != 0 { values[i] += column[i] * effects.modes[Int(codes[i]), j] }
      }
    }
    return values
  }
}

extension RowBlocks {
  /// The product with a vector.
  fileprivate func times(_ x: [Double], threads: Int) -> [Double] {
    foldTiles(threads: threads, into: [Double]()) { values, tile, range in
      var part = [Double](repeating: 0, count: range.count)
      for (j, factor) in x.enumerated() where factor != 0 {
        for i in 0..<range.count { part[i] += factor * tile[j * range.count + i] }
      }
      values += part
    } merge: {
      $0 += $1
    }
  }

  /// One column.
  fileprivate func column(_ j: Int, threads: Int) -> [Double] {
    times((0..<columns).map { $0 == j ? 1 : 0 }, threads: threads)
  }
}
