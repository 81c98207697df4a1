import Glibc

/// Paths from the start of the network to one node: their lengths, the logarithms of `Π 1/x!`, and how many have each, as a logarithm too,
/// since there may be more than a double holds.
struct NetworkPaths {
  private var paths: [(logarithm: Double, logCount: Double)] = []
  /// How many paths there were when they were last merged.
  private var settled = 0

  /// No path.
  init() {}

  /// One path.
  init(logarithm: Double) { paths = [(logarithm, 0)] }

  /// Paths whose logarithms agree to this difference are one path.
  static let same = 1e-10
  /// Fewer paths are not worth merging.
  static let smallest = 64

  /// How many different lengths there are.
  var count: Int { paths.count }

  /// The smallest length; the paths are in order.
  var shortest: Double { paths.first?.logarithm ?? .infinity }

  /// The probability of the paths that are at most as likely one step on, whatever follows.
  func accepted(_ step: Double, _ rest: TableNetwork.Completions, _ limit: Double) -> Double {
    let ends = paths.prefix { $0.logarithm + step + rest.longest <= limit }
    return ends.reduce(0) { $0 + exp($1.logCount + $1.logarithm + step + rest.logarithm) }
  }

  /// Takes the paths that stay undecided one step on.
  /// - Returns: how many more are kept.
  mutating func append(_ past: NetworkPaths, _ step: Double, _ rest: TableNetwork.Completions, _ limit: Double) -> Int {
    let before = paths.count
    for path in past.paths {
      let length = path.logarithm + step
      if length + rest.shortest > limit { break }
      if length + rest.longest > limit { paths.append((length, path.logCount)) }
    }
    if paths.count > 2 * settled + Self.smallest { self = merged }
    return paths.count - before
  }

  /// The paths in ascending order, equal ones as one.
  var merged: NetworkPaths {
    var merged = NetworkPaths()
    for path in paths.sorted(by: { $0.logarithm < $1.logarithm }) {
      if let last = merged.paths.last, path.logarithm - last.logarithm <= Self.same {
        let (more, less) = (max(last.logCount, path.logCount), min(last.logCount, path.logCount))
        merged.paths[merged.paths.count - 1].logCount = more + log1p(exp(less - more))
      } else {
        merged.paths.append(path)
      }
    }
    merged.settled = merged.paths.count
    return merged
  }
}
