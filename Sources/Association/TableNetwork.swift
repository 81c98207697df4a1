import Glibc

/// The network of all tables with given margins: a node is what is left of the totals of one side after some of the other side's.
///
/// Nodes with the same numbers left, in whatever order, have the same completions and are one node, as in the source.
/// Source: C. R. Mehta, N. R. Patel, ACM Transactions on Mathematical Software 12 (1986) 154–161 (algorithm 643, FEXACT).
struct TableNetwork {
  /// What is known about all ways from a node to the end: the longest, the shortest, and the logarithm of their sum as a probability.
  struct Completions {
    var longest = -Double.infinity
    var shortest = Double.infinity
    var logarithm: Double
  }

  private let margins: NetworkMargins
  private let logFactorial: [Double]
  /// The largest logarithm of `Π 1/x!` that a table at most as likely as the observed one has.
  private let limit: Double
  /// The logarithm of what makes probabilities, and that of `Π total!` over each stage and those behind it.
  private let constant: Double
  private let logStages: [Double]
  /// The completions of the nodes of each stage, filled from the end.
  private var completions: [[Int: Completions]]
  private var steps = 0

  /// Tables whose probabilities agree to this relative difference are equally likely, as in R.
  static let tie = 1e-7
  /// The most steps between nodes, the most undecided paths kept at one stage, and the most steps of paths: some seconds.
  static let stepLimit = 10_000_000
  static let pathLimit = 5_000_000
  static let pathStepLimit = 300_000_000

  /// Nil for a table that is too large.
  init?(_ table: ContingencyTable) {
    guard let margins = NetworkMargins(table) else { return nil }
    self.margins = margins
    let logarithms = Self.logFactorials(upTo: Int(table.total))
    logFactorial = logarithms
    limit = table.counts.joined().reduce(0) { $0 - logarithms[Int($1)] } + log1p(Self.tie)
    func product(_ totals: some Sequence<Int>) -> Double { totals.reduce(0) { $0 + logarithms[$1] } }
    constant = product(margins.sides) + product(margins.stages) - logarithms[logarithms.count - 1]
    logStages = (0...margins.stages.count).map { product(margins.stages[$0...]) }
    completions = [[Int: Completions]](repeating: [:], count: margins.stages.count + 1)
    guard complete(margins.start, stage: 0) != nil else { return nil }
  }

  /// Sums whose rounding is carried along (Kahan 1965): differences of large factorials decide what is as likely as what.
  private static func logFactorials(upTo n: Int) -> [Double] {
    var (sums, rest) = ([0.0], 0.0)
    sums.reserveCapacity(n + 1)
    for k in stride(from: 1, through: n, by: 1) {
      let term = log(Double(k)) - rest, sum = sums[k - 1] + term
      rest = (sum - sums[k - 1]) - term
      sums.append(sum)
    }
    return sums
  }

  /// Calls `body` with the node behind each way to deal the stage's total over what is left, and the logarithm of its `Π 1/x!`, till it says no.
  private func forEachStep(from node: Int, stage: Int, _ body: (Int, Double) -> Bool) {
    var left = margins.left(at: node)
    func deal(_ side: Int, _ rest: Int, _ room: Int, _ logarithm: Double) -> Bool {
      guard side < left.count else { return body(margins.node(left), logarithm) }
      let all = left[side]
      defer { left[side] = all }
      for x in max(0, rest - (room - all))...min(rest, all) {
        left[side] = all - x
        guard deal(side + 1, rest - x, room - all, logarithm - logFactorial[x]) else { return false }
      }
      return true
    }
    _ = deal(0, margins.stages[stage], left.reduce(0, +), 0)
  }

  /// The completions of a node, from those of the nodes behind it; nil when there are too many steps.
  private mutating func complete(_ node: Int, stage: Int) -> Completions? {
    if let known = completions[stage][node] { return known }
    var own = Completions(logarithm: logWays(margins.left(at: node), stage: stage))
    if stage == margins.stages.count { (own.longest, own.shortest) = (0, 0) }
    var behind: [(node: Int, logarithm: Double)] = []
    if stage < margins.stages.count {
      forEachStep(from: node, stage: stage) {
        behind.append(($0, $1))
        return steps + behind.count <= Self.stepLimit
      }
    }
    steps += behind.count
    for step in behind {
      guard steps <= Self.stepLimit, let rest = complete(step.node, stage: stage + 1) else { return nil }
      own.longest = max(own.longest, step.logarithm + rest.longest)
      own.shortest = min(own.shortest, step.logarithm + rest.shortest)
    }
    completions[stage][node] = own
    return own
  }

  /// The logarithm of the sum of `Π 1/x!` over all completions, `rest! / (Π left! Π stages!)`, times the constant that makes probabilities.
  private func logWays(_ left: [Int], stage: Int) -> Double {
    constant + logFactorial[left.reduce(0, +)] - left.reduce(0) { $0 + logFactorial[$1] } - logStages[stage]
  }

  /// Nil when more paths stay undecided than are kept, or followed.
  var pValue: Double? {
    var (paths, p, followed) = ([margins.start: NetworkPaths(logarithm: 0)], 0.0, 0)
    for stage in margins.stages.indices {
      var (undecided, kept) = ([Int: NetworkPaths](), 0)
      for (node, past) in paths.sorted(by: { $0.key < $1.key }) {
        forEachStep(from: node, stage: stage) { next, step in
          followed += past.count
          guard let rest = completions[stage + 1][next], past.shortest + step + rest.shortest <= limit else { return true }
          p += past.accepted(step, rest, limit)
          kept += undecided[next, default: NetworkPaths()].append(past, step, rest, limit)
          return kept <= Self.pathLimit && followed <= Self.pathStepLimit
        }
      }
      guard kept <= Self.pathLimit, followed <= Self.pathStepLimit else { return nil }
      paths = undecided.mapValues(\.merged)
    }
    return min(p, 1)
  }
}
