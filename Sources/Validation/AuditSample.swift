import Probability

/// The children to be assessed: a random sample of each stratum of an audit design.
public struct AuditSample: Equatable, Sendable {
  /// One child to be assessed.
  public struct Member: Equatable, Sendable {
    /// The row of the table.
    public let row: Int
    /// The stratum, from the lowest score up.
    public let stratum: Int
    /// The probability with which the child came into the sample.
    public let inclusion: Double
  }

  /// The children, in the order of the table.
  public let members: [Member]
  /// The stratum of each row of the table; −1 of rows that could not be drawn.
  public let strata: [Int32]
  /// The inclusion probability of each stratum.
  public let inclusion: [Double]

  /// The inclusion probability of each row of the table; 0 of rows that could not be drawn.
  public var inclusionOfRows: [Double] { strata.map { $0 < 0 ? 0 : inclusion[Int($0)] } }
}

extension AuditDesign {
  /// Draws the sample among the same children that the design was made for: the same rows for the same seed, on any machine.
  /// - Complexity: O(n log n).
  /// - Throws: `ValidationError` when the rows are not those of the design.
  public func draw(score: [Double], eligible: [Bool], seed: UInt64) throws(ValidationError) -> AuditSample {
    let members = try self.members(score: score, eligible: eligible)
    var drawn: [AuditSample.Member] = []
    var ofRows = [Int32](repeating: -1, count: score.count)
    let inclusion = strata.map { Double($0.draw) / Double($0.children) }
    for (h, rows) in members.enumerated() {
      var stream = RandomStream(seed: seed, task: Self.task, replicate: UInt64(h))
      for row in rows { ofRows[row] = Int32(h) }
      for k in stream.sample(strata[h].draw, below: rows.count) {
        drawn.append(AuditSample.Member(row: rows[k], stratum: h, inclusion: inclusion[h]))
      }
    }
    drawn.sort { $0.row < $1.row }
    return AuditSample(members: drawn, strata: ofRows, inclusion: inclusion)
  }

  /// The eligible rows of each stratum; as many as the design says.
  func members(score: [Double], eligible: [Bool]) throws(ValidationError) -> [[Int]] {
    guard eligible.count == score.count else { throw .lengthMismatch(role: .eligible, expected: score.count, found: eligible.count) }
    var members = [[Int]](repeating: [], count: strata.count)
    for row in score.indices where eligible[row] {
      if score[row].isNaN { throw .scoreMissing(row: row) }
      let h = strata.lastIndex { $0.lowestScore <= score[row] } ?? 0
      members[h].append(row)
    }
    if let h = strata.indices.first(where: { members[$0].count != strata[$0].children }) { throw .countsImpossible(place: h) }
    return members
  }

  /// The streams of the draw have this task number, so that they share no numbers with other uses of the seed.
  private static let task: UInt64 = 0x6175_6469_7400
}
