import Probability

/// All sets of schools that have as many of each type as a chosen set.
struct SchoolSets: Sendable {
  /// The schools of each type from which some are taken, and how many.
  private let parts: [(schools: [Int], taken: Int)]

  /// What the sets share.
  struct Tally {
    /// The number of sets that were looked at.
    var sets = 0
    /// How many share at least one trait.
    var any = 0
    /// How many share at least as many as asked for.
    var reached = 0
    /// Whether these are all sets.
    var isExact = true
  }

  /// At most so many sets are looked at one by one.
  private static let largestEnumeration = 1_000_000.0
  /// The number of sets drawn otherwise.
  private static let draws = 100_000
  /// The number of the random stream, so that no other use of a seed shares it.
  private static let task: UInt64 = 0x7368

  /// Sets like the chosen one.
  init(chosen: [Int], types: [Int]) {
    parts = Grouping(types).members.enumerated().compactMap { type, schools in
      let taken = chosen.count { types[$0] == type }
      return taken > 0 ? (schools, taken) : nil
    }
  }

  /// The number of sets.
  private var number: Double {
    parts.reduce(1) { product, part in
      (0..<part.taken).reduce(product) { $0 * Double(part.schools.count - $1) / Double($1 + 1) }
    }
  }

  /// Counts over all sets, or over random ones.
  func tally(_ above: AboveMedian, atLeast bound: Int, seed: UInt64) -> Tally {
    var tally = Tally()
    let all = [UInt64](repeating: .max, count: above.words.first?.count ?? 0)
    if number <= Self.largestEnumeration {
      enumerate(0, all, above) { tally.count($0, bound) }
    } else {
      tally.isExact = false
      var stream = RandomStream(seed: seed, stream: Self.task)
      for _ in 0..<Self.draws { tally.count(draw(all, above, &stream), bound) }
    }
    return tally
  }

  /// Calls `body` with what each set shares.
  private func enumerate(_ part: Int, _ shared: [UInt64], _ above: AboveMedian, _ body: ([UInt64]) -> Void) {
    guard part < parts.count else { return body(shared) }
    let (schools, taken) = parts[part]
    func choose(_ first: Int, _ left: Int, _ shared: [UInt64]) {
      guard left > 0 else { return enumerate(part + 1, shared, above, body) }
      for k in first..<schools.count - left + 1 { choose(k + 1, left - 1, zip(shared, above.words[schools[k]]).map { $0 & $1 }) }
    }
    choose(0, taken, shared)
  }

  private func draw(_ all: [UInt64], _ above: AboveMedian, _ stream: inout RandomStream) -> [UInt64] {
    parts.reduce(all) { shared, part in
      stream.sample(part.taken, below: part.schools.count).reduce(shared) { words, k in
        zip(words, above.words[part.schools[k]]).map { $0 & $1 }
      }
    }
  }
}

extension SchoolSets.Tally {
  /// Counts one set by what it shares. Bits beyond the last trait are 0 in every school.
  fileprivate mutating func count(_ shared: [UInt64], _ bound: Int) {
    let number = shared.reduce(0) { $0 + $1.nonzeroBitCount }
    sets += 1
    if number > 0 { any += 1 }
    if number >= bound { reached += 1 }
  }
}
