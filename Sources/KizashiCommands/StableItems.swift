import LinearAlgebra
import Modeling
import Regression
import Reports
import StructuredText
import Tabular

/// The items that are put to stability selection: children in whom all of them are known.
struct StableItems {
  /// How often each item was chosen.
  struct Selection {
    let stability: EntryStability
    let observations: Int
    let items: [(item: String, frequency: Double)]
  }

  private let names: [String]
  private let places: [Range<Int>]
  private let design: Matrix
  private let outcome: [Double]
  private let weights: [Double]
  private let groups: [Int32]

  /// - Throws: `AssociateProblem`, `FormulaError`.
  init(_ items: [Column], _ columns: AssociateColumns, _ rows: ComparedRows) throws {
    let needed = items + [columns.group].compactMap(\.self)
    let kept = rows.rows.indices.filter { k in needed.allSatisfy { !$0.isMissing(row: Int(rows.rows[k])) } }
    guard !kept.isEmpty else { throw AssociateProblem.noRows }
    let table = kept.map { Int(rows.rows[$0]) }
    var all = [table.map { _ in 1.0 }]
    places = items.map { item in
      let start = all.count
      all += Self.columns(of: item, table)
      return start..<all.count
    }
    names = items.map(\.name)
    design = Matrix(columns: all)
    let compared = rows.comparedGroups
    outcome = kept.map { Double(compared[$0]) }
    weights = kept.map { rows.weights[$0] }
    groups = Self.groups(columns.group, table)
  }

  /// The number itself, or an indicator for each level that occurs but the first.
  private static func columns(of item: Column, _ rows: [Int]) -> [[Double]] {
    if item.kind == .number, let numbers = item.numbers { return [rows.map { numbers[$0] }] }
    let all = item.asCategory.codes ?? []
    let codes = rows.map { all[$0] }
    return Set(codes).sorted().dropFirst().map { level in codes.map { $0 == level ? 1 : 0 } }
  }

  private static func groups(_ column: Column?, _ rows: [Int]) -> [Int32] {
    guard let codes = column?.asCategory.codes else { return Array(0..<Int32(rows.count)) }
    let occurring = Set(rows.map { codes[$0] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(occurring, Int32(0)...))
    return rows.map { places[codes[$0]] ?? 0 }
  }

  /// - Throws: `RegressionError`.
  func selection(_ options: AssociateOptions, threads: Int) throws(RegressionError) -> Selection {
    let stability = try EntryStability(seed: options.seed ?? 1)
    let data = try RegressionData(design, outcome: outcome, weights: weights, threads: threads)
    let frequencies = try stability.frequencies(of: places, in: data, groups: groups)
    return Selection(stability: stability, observations: outcome.count, items: Array(zip(names, frequencies)))
  }
}

extension StableItems.Selection {
  /// The items at or above the threshold, the most frequent first.
  private var selected: [(item: String, frequency: Double)] {
    items.filter { $0.frequency >= stability.threshold }.sorted { $0.frequency > $1.frequency }
  }

  /// The selection as JSON.
  var json: JSONValue {
    [
      "method": "stability", "pairs": .integer(stability.pairs), "items_per_half": .integer(stability.quota(of: items.count)),
      "threshold": .number(stability.threshold), "rows": .integer(observations),
      "expected_noise_at_most": JSONValue(stability.expectedNoise(among: items.count)),
      "items": .array(
        items.map { ["item": .string($0.item), "frequency": .number($0.frequency), "selected": .bool($0.frequency >= stability.threshold)] }
      )
    ]
  }

  /// One line.
  func text(_ language: Language) -> String {
    let list = selected.map { "\($0.item) (\(NumberText.significant($0.frequency, digits: 3)))" }.joined(separator: ", ")
    let limit = NumberText.significant(stability.threshold, digits: 3)
    return language.text(
      "安定性選択（頻度 \(limit) 以上）: \(list.isEmpty ? "なし" : list)\n",
      "stability selection (frequency of \(limit) or more): \(list.isEmpty ? "none" : list)\n")
  }
}
