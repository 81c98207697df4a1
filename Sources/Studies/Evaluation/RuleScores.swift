import Parallel
import Scoring
import Tabular

/// What a rule gives to each row of a table: points, probability, and the bin and points of each item.
struct RuleScores {
  /// The points; not a number where the rule refuses the row.
  private(set) var points: [Double] = []
  /// The probability that belongs to the points.
  private(set) var probability: [Double] = []
  private(set) var items: [ItemColumn] = []
  private(set) var notes: [StudyNote] = []

  private static let million = 1_000_000.0

  /// Scores the table; a column that the rule reads and the table lacks is an error.
  /// - Complexity: O(rows × inputs).
  init(_ rule: ScoringRule, columns: EvaluationColumns, threads: Int) throws {
    let scorer = try Scorer(rule)
    let inputs = try rule.columns.map { InputCells(try columns.levels($0)) }
    let rows = columns.table.rows
    let blocks = Parallel.map(count: (rows + Parallel.blockSize - 1) / Parallel.blockSize, threads: threads) { block in
      let first = block * Parallel.blockSize
      return ScoredBlock(scorer, inputs, rows: first..<min(first + Parallel.blockSize, rows))
    }
    let outcomes = blocks.flatMap(\.outcomes)
    points = outcomes.map { $0.isCounted ? Double($0.points) : .nan }
    let table = ProbabilityTable(rule)
    probability = points.map { $0.isNaN ? .nan : Double(table[Int($0)]) / Self.million }
    items = Parallel.map(count: rule.items.count, threads: threads) { k in
      ItemColumn(rule.items[k], of: rule, places: blocks.flatMap { $0.places[k] })
    }
    notes = Self.notes(outcomes)
  }

  private static func notes(_ outcomes: [ScoringOutcome]) -> [StudyNote] {
    let (few, refused) = (outcomes.count { $0.kind == .tooManyMissing }, outcomes.count { !$0.isCounted })
    return (few > 0 ? [.tooLittleKnown(few)] : []) + (refused > 0 ? [.refusedByRule(refused)] : [])
  }
}

/// The cells of one input: the bytes of each different text once, and which of them each row has.
private struct InputCells: Sendable {
  private let codes: [Int32]
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ column: (codes: [Int32], levels: [String])) {
    codes = column.codes
    for level in column.levels {
      bytes += level.utf8
      ends.append(bytes.count)
    }
  }

  /// Hands the bytes of each row to `body`; those of a missing value are empty.
  func forEach(_ rows: Range<Int>, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for row in rows {
        let code = Int(codes[row])
        let cell = code < 0 ? 0..<0 : (code == 0 ? 0 : ends[code - 1])..<ends[code]
        body(row, UnsafeBufferPointer(rebasing: bytes[cell]))
      }
    }
  }
}

/// The answers of a block of rows.
private struct ScoredBlock: Sendable {
  private(set) var outcomes: [ScoringOutcome] = []
  /// Per item, the place of each row among its bins and the rule's missing reasons.
  private(set) var places: [[Int32]]

  init(_ scorer: Scorer, _ inputs: [InputCells], rows: Range<Int>) {
    var workspace = scorer.makeWorkspace(rows: rows.count)
    for (column, cells) in inputs.enumerated() {
      cells.forEach(rows) { row, bytes in scorer.read(bytes, column: column, row: row - rows.lowerBound, into: &workspace) }
    }
    scorer.finish(&workspace, rows: rows.count)
    // A child who is refused has no place; its row is left out with its score.
    places = scorer.rule.items.indices.map { item in
      (0..<rows.count).map { Int32(scorer.place(ofItem: item, row: $0, in: workspace) ?? 0) }
    }
    for row in 0..<rows.count { outcomes.append(workspace.outcome(row: row)) }
  }
}

/// The probability of each total of points, in parts per million.
private struct ProbabilityTable {
  private let steps: [CalibrationStep]

  init(_ rule: ScoringRule) { steps = rule.interpretation.calibration }

  subscript(points: Int) -> Int { (steps.last { $0.minimumScore <= points } ?? steps[0]).probabilityPPM }
}

extension ItemColumn {
  /// An item of a rule with the place of each row among its bins and the missing reasons; reasons that no row has are left out.
  fileprivate init(_ item: RuleItem, of rule: ScoringRule, places: [Int32]) {
    let reasons = rule.missingReasons, bins = item.bins.count
    let used = Set(places.lazy.map(Int.init)).filter { $0 >= bins }.sorted()
    var code = [Int32](repeating: 0, count: bins + reasons.count)
    var points = [Double](repeating: 0, count: code.count)
    for (k, bin) in item.bins.enumerated() { (code[k], points[k]) = (Int32(k), Double(bin.points)) }
    for (k, place) in used.enumerated() {
      code[place] = Int32(bins + k)
      points[place] = Double(item.missing.first { $0.reason == reasons[place - bins] }?.points ?? 0)
    }
    self.init(
      item: item.id, label: item.label.ja, contributions: places.map { points[Int($0)] }, codes: places.map { code[Int($0)] },
      bins: rule.cardLines(of: item).prefix(bins).map(\.text.ja)
        + used.map { MissingReasonName.text(reasons[$0 - bins])?.ja ?? reasons[$0 - bins] },
      missingBins: Set(used.indices.map { bins + $0 }))
  }
}
