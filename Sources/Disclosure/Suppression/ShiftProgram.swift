/// How far numbers can move together without a published number changing: `sum − parts = 0` for every relation, each moved number within its limits.
///
/// Each number has a column for its way up and one for its way down.
struct ShiftProgram: ~Copyable {
  /// Numbers that move together, and how far.
  typealias Shift = [Int: Double]

  /// What counts as no movement; shifts are whole numbers or simple fractions.
  static let negligible = 1e-6
  /// What a unit of the number that is to move is worth beside the cost of the others, at most 2 a printed number.
  private static let reward = 1e6

  /// The numbers that may move.
  let numbers: [Int]
  private let places: [Int: Int]
  private let limits: [Double]
  private var program: LinearProgram
  private var isPriced = false

  /// A program over some numbers, of which none moves further than `reach`; all are open.
  init(_ problem: SuppressionProblem, moving numbers: [Int], reach: Double? = nil) {
    self.numbers = numbers
    let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    let most = reach ?? Double((problem.counts.max() ?? 0) + problem.threshold)
    limits = numbers.flatMap { [most, min(problem.room($0), most)] }
    program = LinearProgram(columns: 2 * numbers.count)
    program.add(problem.relations.filter(\.isDefining).compactMap { Self.row($0, places) })
    program.upper = limits
    self.places = places
  }

  private static func row(_ relation: ReleaseNumbers.Relation, _ places: [Int: Int]) -> LinearProgram.Row? {
    let signed = [(relation.sum, 1.0)] + relation.parts.map { ($0, -1.0) }
    let terms = signed.flatMap { number, sign -> [LinearProgram.Row.Term] in
      guard let place = places[number] else { return [] }
      return [.init(column: 2 * place, value: sign), .init(column: 2 * place + 1, value: -sign)]
    }
    return terms.isEmpty ? nil : LinearProgram.Row(terms: terms, low: 0, high: 0)
  }

  /// Whether the number may move here.
  func contains(_ number: Int) -> Bool { places[number] != nil }

  /// Sets the part of its limits, 0 to 1, that each number may use.
  mutating func open(_ share: (Int) -> Double) {
    for (place, number) in numbers.enumerated() { setOpen(place, share(number)) }
  }

  /// Opens or closes one number.
  mutating func open(_ number: Int, _ share: Double) {
    if let place = places[number] { setOpen(place, share) }
  }

  private mutating func setOpen(_ place: Int, _ share: Double) {
    (program.upper[2 * place], program.upper[2 * place + 1]) = (limits[2 * place] * share, limits[2 * place + 1] * share)
  }

  /// Moves a number up as far as it goes, at most by `goal`, at the lowest cost `Σ cost × distance` of the others; nil when the program has no answer.
  /// - Complexity: that of the simplex method.
  mutating func raise(_ number: Int, by goal: Double) -> Shift? {
    guard let place = places[number] else { return nil }
    let up = 2 * place, down = up + 1
    let before = (program.upper[up], program.upper[down], program.costs[up])
    (program.upper[up], program.upper[down], program.costs[up]) = (goal, 0, isPriced ? -Self.reward : -1)
    let outcome = program.minimize(.primal)
    (program.upper[up], program.upper[down], program.costs[up]) = before
    return outcome == .optimal ? shift() : nil
  }

  /// Sets what a unit of movement of each number costs.
  mutating func price(_ cost: (Int) -> Double) {
    isPriced = true
    for (place, number) in numbers.enumerated() {
      let each = cost(number)
      (program.costs[2 * place], program.costs[2 * place + 1]) = (each, each)
    }
  }

  private func shift() -> Shift {
    let x = program.values
    var shift = Shift()
    for k in numbers.indices where abs(x[2 * k] - x[2 * k + 1]) > Self.negligible { shift[numbers[k]] = x[2 * k] - x[2 * k + 1] }
    return shift
  }

  /// Weights w with `Σ wᵢ × shareᵢ ≥ distance` for whatever shares are open, from the answer before: the dual of the program, with its bound tight there.
  /// - Complexity: O(numbers).
  func weights() -> [Int: Double] {
    let reduced = program.reducedCosts
    var weights: [Int: Double] = [:]
    for k in numbers.indices {
      let weight = max(0, -reduced[2 * k]) * limits[2 * k] + max(0, -reduced[2 * k + 1]) * limits[2 * k + 1]
      if weight > Self.negligible { weights[numbers[k]] = weight }
    }
    return weights
  }
}
