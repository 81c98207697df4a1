/// Children divided by score: half of them, the next 30, 15 and 5 %, children of equal score together.
struct Layers {
  /// The rows of each layer, from the lowest score up; no layer is empty.
  let members: [[Int]]
  /// The lowest score of each layer.
  let lowestScores: [Double]
  /// Where the intended layers begin, as places among the sorted children, and the end.
  private let intended: [Double]

  var count: Int { members.count }
  var children: Int { members.reduce(0) { $0 + $1.count } }

  /// Sorts the eligible rows; each limit is the change of score that is nearest to it.
  init(score: [Double], eligible: [Bool]) throws(ValidationError) {
    guard eligible.count == score.count else { throw .lengthMismatch(role: .eligible, expected: score.count, found: eligible.count) }
    let rows = score.indices.filter { eligible[$0] }
    guard !rows.isEmpty else { throw .noRows }
    if let row = rows.first(where: { score[$0].isNaN }) { throw .scoreMissing(row: row) }
    let order = rows.sorted { (score[$0], $0) < (score[$1], $1) }
    let changes = order.indices.filter { $0 == 0 || score[order[$0]] != score[order[$0 - 1]] } + [order.count]
    let limits = AuditDesign.cumulativeShares.map { Self.nearest($0 * Double(order.count), changes) }
    let ends = [0] + limits + [order.count]
    let kept = ends.indices.dropFirst().filter { ends[$0] > ends[$0 - 1] }
    members = kept.map { order[ends[$0 - 1]..<ends[$0]].sorted() }
    lowestScores = kept.map { score[order[ends[$0 - 1]]] }
    intended = [0] + AuditDesign.cumulativeShares.map { $0 * Double(order.count) } + [Double(order.count)]
  }

  /// The mean of the foreseen shares in each layer.
  func rates(_ foreseen: [Double]?) throws(ValidationError) -> [Double]? {
    guard let foreseen else { return nil }
    for member in members {
      if let row = member.first(where: { $0 >= foreseen.count || !(foreseen[$0] >= 0 && foreseen[$0] <= 1) }) {
        throw .probabilityOutOfRange(row: row)
      }
    }
    return members.map { member in member.reduce(0) { $0 + foreseen[$1] } / Double(member.count) }
  }

  /// The share of the sample that each layer gets, before it is limited by the children in it.
  func shares(_ allocation: AuditDesign.Allocation, _ rates: [Double]?) -> [Double] {
    let sizes = members.map { Double($0.count) }
    switch allocation {
    case .recommended: return recommended(sizes)
    case .proportional: return sizes
    case .neyman:
      let spread = rates.map { zip(sizes, $0).map { $0 * ($1 * (1 - $1)).squareRoot() } }
      return spread.flatMap { $0.contains { $0 > 0 } ? $0 : nil } ?? sizes
    }
  }

  /// The recommended share of each intended layer, divided among the layers that have its children.
  private func recommended(_ sizes: [Double]) -> [Double] {
    var start = 0.0
    return sizes.map { size in
      defer { start += size }
      return AuditDesign.recommendedShares.indices.reduce(0) { sum, l in
        let common = max(0, min(start + size, intended[l + 1]) - max(start, intended[l]))
        return sum + AuditDesign.recommendedShares[l] * common / (intended[l + 1] - intended[l])
      }
    }
  }

  /// The change of score nearest to a place; the lower of two.
  private static func nearest(_ place: Double, _ changes: [Int]) -> Int {
    changes.min { (abs(Double($0) - place), $0) < (abs(Double($1) - place), $1) } ?? 0
  }
}
