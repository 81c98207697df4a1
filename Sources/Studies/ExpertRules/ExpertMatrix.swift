/// A risk matrix: a level on each axis (本人・家庭・学校), and what they come to together.
public struct ExpertMatrix: Sendable, Equatable {
  /// One axis.
  public struct Axis: Sendable, Equatable {
    /// The name, as the plan writes it.
    public var name: String
    /// What makes a level, from level 1 up: any of these conditions. A child has the highest level that is reached, 0 without any.
    public var levels: [[ExpertCondition]]
  }

  /// How the levels of the axes come to one.
  public enum Combination: Sendable, Equatable {
    /// The number of these sums that the sum of the levels reaches, ascending.
    case sum(steps: [Int])
    /// The level of each combination; the last axis runs fastest, and each begins with its level 0.
    case cells([Int])
  }

  /// The axes.
  public var axes: [Axis]
  /// How their levels come to one.
  public var combination: Combination
  /// The level from which its authors act; nil when they name none.
  public var from: Int?

  /// The number of levels of each axis, level 0 among them.
  var shape: [Int] { axes.map { $0.levels.count + 1 } }

  /// What levels on the axes come to.
  func level(_ levels: [Int]) -> Int {
    switch combination {
    case .sum(let steps):
      let sum = levels.reduce(0, +)
      return steps.count { $0 <= sum }
    case .cells(let cells):
      return cells[zip(levels, shape).reduce(0) { place, axis in place * axis.1 + axis.0 }]
    }
  }
}
