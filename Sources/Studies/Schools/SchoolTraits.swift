import Modeling
import Tabular

/// The traits of schools as columns: one value a school and column, NaN where it is not known.
struct SchoolTraits {
  /// A column: a number, or the indicator of one level of a category.
  struct Column {
    let item: DictionaryItem
    /// The level that is indicated; nil for numbers.
    let level: String?
    let isPreregistered: Bool
    let values: [Double]

    /// The name for people.
    var label: String { level.map { "\(item.label)：\(item.label(ofCode: $0))" } ?? item.label }
  }

  /// The columns, in the order of the plan or of the dictionary.
  let columns: [Column]

  /// The traits that the plan asks for, of these schools.
  /// - Complexity: O(rows of the panel × traits).
  init(_ plan: SchoolsPlan, data: SchoolsData, records: SchoolRecords) {
    let asked = data.panel.items.filter { item in
      guard item.dictionary.id != plan.schoolType, [.candidate, .audit].contains(item.dictionary.use) else { return false }
      if let items = plan.traits.items { return items.contains(item.dictionary.id) }
      return item.dictionary.table == data.schoolTable && ![.text, .key, .date].contains(item.dictionary.type)
    }
    let ordered = plan.traits.items.map { ids in ids.compactMap { id in asked.first { $0.dictionary.id == id } } } ?? asked
    let rows = Self.creditedRows(data.panel, records)
    columns = ordered.flatMap { Self.columns($0, rows: rows, isPreregistered: plan.traits.preregistered.contains($0.dictionary.id)) }
  }

  /// Per school, the rows of its pupils in the years that count.
  private static func creditedRows(_ panel: Panel, _ records: SchoolRecords) -> [[Int]] {
    let place = Dictionary(uniqueKeysWithValues: records.schools.enumerated().map { ($1, $0) })
    let years = Set(records.years)
    var rows = [[Int]](repeating: [], count: records.schools.count)
    for row in 0..<panel.rows where years.contains(panel.years[Int(panel.year[row])].year) {
      let school = panel.facts.school.codes[row]
      if school >= 0, let place = place[panel.facts.school.levels[Int(school)]] { rows[place].append(row) }
    }
    return rows
  }

  /// The mean over a school's pupils and years: the value itself for what the schools' register says once.
  private static func columns(_ item: PanelItem, rows: [[Int]], isPreregistered: Bool) -> [Column] {
    let means = { (value: (Double) -> Double) -> [Double] in
      rows.map { rows in
        let known = rows.lazy.map { item.values[$0] }.filter { !$0.isNaN }.map(value)
        guard let first = known.first(where: { _ in true }) else { return .nan }
        let count = known.reduce(0) { n, _ in n + 1 }
        // The distance from the first value is averaged, so that equal values stay exactly what they are.
        return first + known.reduce(0) { $0 + ($1 - first) } / Double(count)
      }
    }
    guard !item.levels.isEmpty else {
      return [Column(item: item.dictionary, level: nil, isPreregistered: isPreregistered, values: means { $0 })]
    }
    let present = Set(rows.joined().lazy.map { item.values[$0] }.filter { !$0.isNaN }).sorted()
    // Of two levels one says everything; of more each is compared with all others.
    return (present.count == 2 ? Array(present.dropFirst()) : present).map { code in
      Column(item: item.dictionary, level: item.levels[Int(code)], isPreregistered: isPreregistered, values: means { $0 == code ? 1 : 0 })
    }
  }
}
