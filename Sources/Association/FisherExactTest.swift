import Glibc

/// Fisher's exact test of a table of any size: the probability, with all margins fixed, of the tables at most as likely as the observed one.
///
/// The tables are the paths of a network whose nodes are what is left of the row totals after some columns. A path is followed no further
/// as soon as all its completions, or none of them, are at most as likely as the observed table; the longest and shortest completions
/// that decide this come from dynamic programming.
/// Source: C. R. Mehta, N. R. Patel, Journal of the American Statistical Association 78 (1983) 427–434.
public enum FisherExactTest {
  /// The p-value; nil when counts are not whole, or the table is too large for an exact answer.
  /// - Complexity: O(nodes × tables of one column) for the bounds, and as many paths as they leave undecided; limits keep it to some seconds.
  public static func pValue(of table: ContingencyTable) -> Double? {
    guard table.degreesOfFreedom > 0, table.counts.allSatisfy({ $0.allSatisfy { $0 == $0.rounded() } }) else { return nil }
    return TableNetwork(table).flatMap { $0.pValue }
  }
}

/// The network of all tables with given margins; the shorter side makes the nodes.
private struct TableNetwork {
  /// The totals of the shorter side, the largest last, whose rest follows from the others.
  private let sides: [Int]
  /// The totals of the longer side, one a stage, the largest first.
  private let stages: [Int]
  /// What the coordinates of a node are multiplied with in its number.
  private let strides: [Int]
  private let logFactorial: [Double]
  /// The largest logarithm of `Π 1/x!` that a table at most as likely as the observed one has.
  private let limit: Double
  private var bounds: [[(longest: Double, shortest: Double)]] = []

  /// Tables whose probabilities agree to this relative difference are equally likely, as in R.
  static let tie = 1e-7
  /// The most steps of the dynamic programming, and the most paths kept.
  static let stepLimit = 1e8
  static let pathLimit = 5_000_000
  /// Paths whose logarithms agree to this difference are one path.
  static let samePath = 1e-10

  init?(_ table: ContingencyTable) {
    let (rows, columns) = (table.rowTotals.map { Int($0) }.sorted(), table.columnTotals.map { Int($0) }.sorted())
    sides = rows.count <= columns.count ? rows : columns
    stages = Array((rows.count <= columns.count ? columns : rows).reversed())
    strides = sides.dropLast().reduce(into: [1]) { $0.append($0.last! * ($1 + 1)) }
    var logarithms = [0.0]
    for k in 1...max(Int(table.total), 1) { logarithms.append(logarithms[k - 1] + log(Double(k))) }
    logFactorial = logarithms
    limit = table.counts.joined().reduce(0) { $0 - logarithms[Int($1)] } + log1p(Self.tie)
    let nodes = Double(strides.last!)
    let steps = stages.reduce(0.0) { sum, c in sum + nodes * sides.dropLast().reduce(1.0) { $0 * Double(min($1, c) + 1) } }
    guard steps <= Self.stepLimit else { return nil }
    bounds = boundsOfCompletions()
  }

  private var nodes: Int { strides.last! }

  /// What is left of each side at a node when `rest` children are left; nil for a node that cannot be reached.
  private func remaining(_ node: Int, rest: Int) -> [Int]? {
    var left = sides.indices.dropLast().map { node / strides[$0] % (sides[$0] + 1) }
    let last = rest - left.reduce(0, +)
    guard 0...sides[sides.count - 1] ~= last else { return nil }
    left.append(last)
    return left
  }

  /// Calls `body` with the node behind each way to deal `total` children over what is left, and the logarithm of its `Π 1/x!`.
  private func forEachStep(from node: Int, _ left: [Int], total: Int, _ body: (Int, Double) -> Void) {
    func deal(_ side: Int, _ rest: Int, _ node: Int, _ logarithm: Double) {
      if side == left.count - 1 {
        if rest <= left[side] { body(node, logarithm - logFactorial[rest]) }
        return
      }
      for x in 0...min(rest, left[side]) { deal(side + 1, rest - x, node - x * strides[side], logarithm - logFactorial[x]) }
    }
    deal(0, total, node, 0)
  }

  /// For each stage and node the longest and the shortest completion.
  private func boundsOfCompletions() -> [[(longest: Double, shortest: Double)]] {
    let impossible = (longest: -Double.infinity, shortest: Double.infinity)
    var all = [[(longest: Double, shortest: Double)]](repeating: [], count: stages.count + 1)
    all[stages.count] = [(longest: Double, shortest: Double)](repeating: impossible, count: nodes)
    all[stages.count][0] = (0, 0)
    var rest = 0
    for stage in stages.indices.reversed() {
      rest += stages[stage]
      all[stage] = (0..<nodes).map { node in
        guard let left = remaining(node, rest: rest) else { return impossible }
        var bound = impossible
        forEachStep(from: node, left, total: stages[stage]) { next, logarithm in
          bound.longest = max(bound.longest, logarithm + all[stage + 1][next].longest)
          bound.shortest = min(bound.shortest, logarithm + all[stage + 1][next].shortest)
        }
        return bound
      }
    }
    return all
  }

  /// Nil when more paths stay undecided than are kept.
  var pValue: Double? {
    let total = stages.reduce(0, +)
    var paths: [Int: [Path]] = [nodes - 1: [Path(logarithm: 0, count: 1)]]
    var (rest, p) = (total, 0.0)
    for (stage, size) in stages.enumerated() {
      var undecided: [Int: [Path]] = [:]
      var kept = 0
      for (node, past) in paths.sorted(by: { $0.key < $1.key }) {
        guard let left = remaining(node, rest: rest) else { continue }
        forEachStep(from: node, left, total: size) { next, logarithm in
          guard kept <= Self.pathLimit else { return }
          p += accepted(past, logarithm, stage + 1, next, rest - size, &undecided[next, default: []], &kept)
        }
      }
      guard kept <= Self.pathLimit else { return nil }
      rest -= size
      paths = undecided.mapValues(Self.merged)
    }
    return min(p, 1)
  }

  /// Of these paths one step on, the probability of those whose completions are all at most as likely; the undecided ones are kept.
  private func accepted(
    _ past: [Path], _ step: Double, _ stage: Int, _ node: Int, _ rest: Int, _ undecided: inout [Path], _ kept: inout Int
  ) -> Double {
    let bound = bounds[stage][node]
    let completions = logCompletions(stage, node, rest)
    var p = 0.0
    for path in past {
      let logarithm = path.logarithm + step
      if logarithm + bound.longest <= limit {
        p += path.count * exp(logarithm + completions)
      } else if logarithm + bound.shortest <= limit {
        undecided.append(Path(logarithm: logarithm, count: path.count))
        kept += 1
      }
    }
    return p
  }

  /// The logarithm of the sum of `Π 1/x!` over all completions, `rest! / (Π left! Π stages!)`, times the constant that makes probabilities.
  private func logCompletions(_ stage: Int, _ node: Int, _ rest: Int) -> Double {
    guard let left = remaining(node, rest: rest) else { return -.infinity }
    let margins = (sides + stages).reduce(0) { $0 + logFactorial[$1] } - logFactorial[logFactorial.count - 1]
    return margins + logFactorial[rest] - (left + stages[stage...]).reduce(0) { $0 + logFactorial[$1] }
  }

  private static func merged(_ paths: [Path]) -> [Path] {
    var merged: [Path] = []
    for path in paths.sorted(by: { $0.logarithm < $1.logarithm }) {
      if let last = merged.last, path.logarithm - last.logarithm <= samePath {
        merged[merged.count - 1].count += path.count
      } else {
        merged.append(path)
      }
    }
    return merged
  }

  /// Paths of the same length.
  struct Path {
    var logarithm: Double
    var count: Double
  }
}
