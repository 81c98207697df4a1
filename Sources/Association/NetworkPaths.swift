import Glibc

/// Paths from the start of the network to one node: their lengths, the logarithms of `Π 1/x!`, and how many have each.
struct NetworkPaths {
  private var paths: [(logarithm: Double, count: Double)] = []
  /// How many paths there were when they were last merged.
  private var settled = 0

  /// No path.
  init() {}

  /// One path.
  init(logarithm: Double) { paths = [(logarithm, 1)] }

  /// Paths whose logarithms agree to this difference are one path.
  static let same = 1e-10
  /// Fewer paths are not worth merging.
  static let smallest = 64

  /// The smallest length; the paths are in order.
  var shortest: Double { paths.first?.logarithm ?? .infinity }

  /// The probability of the paths that are at most as likely one step on, whatever follows.
  func accepted(_ step: Double, _ rest: TableNetwork.Completions, _ limit: Double) -> Double {
    let ends = paths.prefix { $0.logarithm + step + rest.longest <= limit }
    return ends.reduce(0) { $0 + $1.count * exp($1.logarithm + step + rest.logarithm) }
  }

  /// Takes the paths that stay undecided one step on.
  /// - Returns: how many more are kept.
  mutating func append(_ past: NetworkPaths, _ step: Double, _ rest: TableNetwork.Completions, _ limit: Double) -> Int {
    let before = paths.count
    for path in past.paths {
      let length = path.logarithm + step
      if length + rest.shortest > limit { break }
      if length + rest.longest > limit { paths.append((length, path.count)) }
    }
    if paths.count > 2 * settled + Self.smallest { self = merged }
    return paths.count - before
  }

  /// The paths in ascending order, equal ones as one.
  var merged: NetworkPaths {
    var merged = NetworkPaths()
    for path in paths.sorted(by: { $0.logarithm < $1.logarithm }) {
      if let last = merged.paths.last, path.logarithm - last.logarithm <= Self.same {
        merged.paths[merged.paths.count - 1].count += path.count
      } else {
        merged.paths.append(path)
      }
    }
    merged.settled = merged.paths.count
    return merged
  }
}
