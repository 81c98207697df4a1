import LinearAlgebra
import Parallel

/// The objective of a logistic mixed model with one grouping factor: a sum over the groups.
struct LogisticOneFactor: LogisticObjective {
  let columns: Int
  private let effects: Int
  private let levels: Int
  private let blocks: [LogisticBlock]
  private let rule: QuadratureRule
  private let threads: Int
  /// The spherical modes at the last evaluation, from which the next search starts.
  private var modes: [Double]

  init(blocks: [LogisticBlock], levels: Int, rule: QuadratureRule, threads: Int) {
    columns = blocks[0].columns
    effects = blocks[0].effects
    (self.blocks, self.levels, self.rule, self.threads) = (blocks, levels, rule, threads)
    modes = [Double](repeating: 0, count: levels * effects)
  }

  /// Value and slopes.
  /// - Complexity: O(rows × (columns + steps × effects² + nodes × effects)), on all threads, with the same bits for any number of them.
  mutating func evaluate(_ β: [Double], _ Λ: [Matrix]) -> LogisticEvaluation? {
    let results = pass(β, Λ, root: nil)
    guard var total = results[0]?.evaluation else { return nil }
    for result in results.dropFirst() {
      guard let result else { return nil }
      total.merge(result.evaluation)
    }
    guard total.value.isFinite else { return nil }
    modes = results.flatMap { $0?.modes ?? [] }
    return total
  }

  private func pass(_ β: [Double], _ Λ: [Matrix], root: Matrix?) -> [LogisticBlock.Result?] {
    let (modes, blocks, rule) = (modes, blocks, rule)
    return Parallel.map(count: blocks.count, threads: threads) { blocks[$0].evaluate(β, Λ[0], modes: modes, rule, root: root) }
  }

  func effects(_ β: [Double], _ Λ: [Matrix], roots: [Matrix]) -> [(modes: Matrix, errors: Matrix)] {
    let results = pass(β, Λ, root: roots[0]).compactMap(\.self)
    let byLevel = Matrix(rows: effects, columns: levels, elements: results.flatMap(\.modes))
    let errors = Matrix(rows: effects, columns: levels, elements: results.flatMap(\.errors))
    return [((roots[0] * byLevel).transposed, errors.transposed)]
  }
}
