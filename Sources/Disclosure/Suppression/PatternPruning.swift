/// Shows again what need not be hidden: one number after the other, the dearest first, as long as every small number stays protected.
struct PatternPruning {
  /// What it costs to move a small number, hidden in any case; movements over few others leave more to be shown again.
  private static let costOfSmall = 1e-2

  private let problem: SuppressionProblem
  private(set) var pattern: Pattern
  /// Where each number is a sum or a part.
  private var relations: [Int: [Int]] = [:]

  /// - Complexity: for each hidden number one linear program for each small number whose movement uses it.
  init(_ problem: SuppressionProblem, _ pattern: Pattern) {
    self.problem = problem
    self.pattern = pattern
    for (place, relation) in problem.relations.enumerated() {
      for member in relation.members { relations[member, default: []].append(place) }
    }
    for part in Components(problem.relations.filter(\.isDefining).map(\.members), of: pattern.hidden).parts { prune(part) }
  }

  private mutating func prune(_ part: [Int]) {
    let small = part.filter { pattern.witnesses[$0] != nil }
    var program = ShiftProgram(problem, moving: part)
    program.price { problem.roles[$0] == .candidate ? 1 : Self.costOfSmall }
    for number in part.filter({ problem.roles[$0] == .candidate }).sorted(by: isDearer) {
      if isolates(number) { continue }
      program.open(number, 0)
      guard let changed = withoutMoving(number, small, &program) else {
        program.open(number, 1)
        continue
      }
      pattern.hidden.remove(number)
      pattern.witnesses.merge(changed) { $1 }
    }
  }

  /// Whether showing the number leaves a small number as the only hidden one of a sum and its parts, perhaps over others that are left alone first.
  private func isolates(_ number: Int) -> Bool {
    var shown: Set = [number], waiting = [number]
    while let next = waiting.popLast() {
      for relation in relations[next] ?? [] {
        let hidden = problem.relations[relation].members.filter { pattern.hidden.contains($0) && !shown.contains($0) }
        guard hidden.count == 1 else { continue }
        if pattern.witnesses[hidden[0]] != nil { return true }
        shown.insert(hidden[0])
        waiting.append(hidden[0])
      }
    }
    return false
  }

  /// Other movements for the small numbers whose movement uses the number; nil when one has no other.
  private func withoutMoving(_ number: Int, _ small: [Int], _ program: inout ShiftProgram) -> [Int: ShiftProgram.Shift]? {
    var changed: [Int: ShiftProgram.Shift] = [:]
    for other in small where pattern.witnesses[other]?[number] != nil {
      guard let shift = program.raise(other, by: problem.shortfall(other)), problem.isEnough(shift, for: other) else { return nil }
      changed[other] = shift
    }
    return changed
  }

  private func isDearer(_ a: Int, _ b: Int) -> Bool {
    (problem.printings[a], problem.counts[a], a) > (problem.printings[b], problem.counts[b], b)
  }
}
