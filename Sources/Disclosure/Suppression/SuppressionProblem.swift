/// Which numbers must be protected, which may be hidden for it, and what adds up to what.
struct SuppressionProblem: Sendable {
  /// What may become of a number.
  enum Role: Sendable { case published, candidate, primary }

  let counts: [Int]
  /// How often each number is printed.
  let printings: [Int]
  let relations: [ReleaseNumbers.Relation]
  let roles: [Role]
  /// The smallest number that may be shown.
  let threshold: Int
  /// What a reader knows every hidden number to be at least.
  let least: Int
  /// The numbers that must be protected.
  private(set) var primaries: [Int]

  init(_ numbers: ReleaseNumbers, _ release: Release) {
    (counts, printings, relations) = (numbers.counts, numbers.printings, numbers.relations)
    threshold = release.rule.threshold
    least = release.zeros == .published ? 1 : 0
    let roles = numbers.counts.indices.map { Self.role($0, numbers, release) }
    (self.roles, primaries) = (roles, roles.indices.filter { roles[$0] == .primary })
  }

  private static func role(_ k: Int, _ numbers: ReleaseNumbers, _ release: Release) -> Role {
    if release.sums == .published && !numbers.isCell[k] { return .published }
    if release.rule.isSmall(numbers.counts[k]) { return .primary }
    return numbers.counts[k] == 0 && release.zeros == .published ? .published : .candidate
  }

  /// How much larger a reader must be able to think a small number.
  func shortfall(_ k: Int) -> Double { Double(threshold - counts[k]) }

  /// How much smaller a reader can think a hidden number.
  func room(_ k: Int) -> Double { Double(max(counts[k] - least, 0)) }

  /// The numbers that may be hidden.
  var movable: [Int] { roles.indices.filter { roles[$0] != .published } }

  /// Leaves out small numbers that nothing can protect.
  mutating func giveUp(_ numbers: [Int]) {
    let given = Set(numbers)
    primaries.removeAll(where: given.contains)
  }
}
