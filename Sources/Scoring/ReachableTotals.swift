/// The totals that children can reach, with a record for each: a sum over groups of items that share no input.
struct ReachableTotals {
  /// What one group of inputs can be set to, and what that adds to the points and to the unknown items of the record that is changed.
  struct Option {
    let move: CheckMove
    let points: Int
    let unknown: Int
  }

  /// The totals, ascending.
  private(set) var totals: [Int] = []
  private let start: [String]
  private let startPoints: Int
  private let groups: [[Option]]
  private let lowest: Int
  private let width: Int
  private let mostUnknown: Int
  /// For each group, the option with which each state was first reached; a state is a number of unknown items and a sum of points.
  private var choices: [[Int32]] = []

  private static let unreached: Int32 = -1

  /// Finds the totals that lead from `start`, a record with every value known, by one option of each group.
  /// - Complexity: O(groups × states × options).
  init(from start: [String], points: Int, groups: [[Option]], mostUnknown: Int) {
    self.start = start
    startPoints = points
    self.groups = groups
    self.mostUnknown = mostUnknown
    lowest = groups.reduce(0) { $0 + ($1.map(\.points).min() ?? 0) }
    width = groups.reduce(0) { $0 + ($1.map(\.points).max() ?? 0) } - lowest + 1
    var reached: [Int] = [-lowest]  // a sum of nothing
    for options in groups { reached = extend(reached, by: options) }
    totals = Set(reached.map { $0 % width + lowest + points }).sorted()
  }

  /// The states after one more group.
  private mutating func extend(_ reached: [Int], by options: [Option]) -> [Int] {
    var choice = [Int32](repeating: Self.unreached, count: (mostUnknown + 1) * width)
    for state in reached {
      for (k, option) in options.enumerated() where state / width + option.unknown <= mostUnknown {
        let next = state + option.unknown * width + option.points
        if choice[next] == Self.unreached { choice[next] = Int32(k) }
      }
    }
    choices.append(choice)
    return choice.indices.filter { choice[$0] != Self.unreached }
  }

  /// A record with this total and as few unknown items as can be; nil when none has it.
  func record(_ total: Int) -> [String]? {
    guard let last = choices.last else { return total == startPoints ? start : nil }
    let sum = total - startPoints - lowest
    guard (0..<width).contains(sum), var state = (0...mostUnknown).map({ $0 * width + sum }).first(where: { last[$0] != Self.unreached })
    else { return nil }
    var record = start
    for (options, choice) in zip(groups, choices).reversed() {
      let option = options[Int(choice[state])]
      record = option.move.applied(to: record)
      state -= option.unknown * width + option.points
    }
    return record
  }
}
