import Probability

/// Permutations of schools within their types: all of them where they are few, random ones otherwise.
struct SchoolPermutations: Sendable {
  /// The number of permutations that are counted, the identity among them where all are.
  let count: Int
  /// Whether these are all there are.
  let isExact: Bool
  private let members: [[Int]]
  private let schools: Int
  private let seed: UInt64

  /// The number of the random stream, so that no other use of a seed shares it.
  private static let task: UInt64 = 0x7065

  /// All permutations where there are at most `largestEnumeration`, `random` ones otherwise.
  init(types: [Int], settings: TraitStudySettings) {
    members = Grouping(types).members
    schools = types.count
    seed = settings.seed
    let all = Self.number(members.map(\.count), atMost: settings.largestEnumeration)
    count = all ?? settings.permutations
    isExact = all != nil
  }

  /// The product of factorials, nil where it is larger than a limit.
  private static func number(_ sizes: [Int], atMost limit: Int) -> Int? {
    var product = 1
    for size in sizes {
      for factor in 1...max(1, size) {
        product *= factor
        if product > limit { return nil }
      }
    }
    return product
  }

  /// Permutation number `index`: the school whose residual stands at each place.
  /// - Complexity: O(schools) for random permutations, O(schools²) for numbered ones.
  subscript(index: Int) -> [Int] { isExact ? numbered(index) : random(index) }

  private func random(_ index: Int) -> [Int] {
    var stream = RandomStream(seed: seed, stream: Self.task, UInt64(index))
    var result = Array(0..<schools)
    for group in members {
      var order = group
      stream.shuffle(&order)
      for (place, school) in zip(group, order) { result[place] = school }
    }
    return result
  }

  /// The permutation whose number in the factorial system is `index`; number 0 is the identity.
  private func numbered(_ index: Int) -> [Int] {
    var rest = index
    var result = Array(0..<schools)
    for group in members {
      var left = group
      for (k, place) in group.enumerated() {
        let digits = group.count - k
        result[place] = left.remove(at: rest % digits)
        rest /= digits
      }
    }
    return result
  }

  /// The observed order.
  var identity: [Int] { Array(0..<schools) }

  /// The p-value of a statistic that `exceeding` permutations reach: the observed order counts once.
  func pValue(exceeding: Int) -> Double {
    isExact ? Double(exceeding) / Double(count) : Double(exceeding + 1) / Double(count + 1)
  }
}
