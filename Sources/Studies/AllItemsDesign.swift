import Glibc
import LinearAlgebra
import Modeling
import Parallel
import Tabular

/// Every item of a panel as columns of a regression: value, change, missing or not, categories, grade and sex; read from the panel block by block.
struct AllItemsDesign: RowBlocks {
  /// One column.
  private enum Column {
    case group(codes: [Int32], code: Int32)
    case value(item: Int, aspect: ItemAspect, mean: Double, deviation: Double)
    case category(item: Int, level: Double)
    case missing(item: Int)
  }

  private let panel: Panel
  private let landmark: Landmark
  private let items: [PanelItem]
  private let layout: [Column]
  private let selected: [Int32]

  /// Missing values rarer than this get no column of their own.
  private static let testableMissing = 0.004

  /// The columns with the means and deviations of the training rows, which are also the rows of the design.
  init(panel: Panel, landmark: Landmark, items: [PanelItem], training: [Int32]) {
    let scaled = items.map { $0.dictionary.type == .count ? $0.with(values: $0.values.map { log1p($0) }) : $0 }
    self.panel = panel
    self.landmark = landmark
    self.items = scaled
    selected = training
    var layout: [Column] = []
    for group in [panel.facts.grade, panel.facts.sex] {
      let present = Set(training.map { group.codes[Int($0)] }).sorted().dropFirst()
      layout += present.map { .group(codes: group.codes, code: $0) }
    }
    for (index, item) in scaled.enumerated() { layout += Self.columns(of: item, at: index, panel, landmark, training) }
    self.layout = layout
  }

  private init(_ design: AllItemsDesign, rows: [Int32]) {
    (panel, landmark, items, layout, selected) = (design.panel, design.landmark, design.items, design.layout, rows)
  }

  /// The same columns for other rows.
  func with(rows: [Int32]) -> AllItemsDesign { AllItemsDesign(self, rows: rows) }

  var rows: Int { selected.count }
  var columns: Int { layout.count }

  func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    let rows = Array(selected[range])
    for (j, column) in layout.enumerated() {
      let place = block.baseAddress! + j * range.count
      switch column {
      case .group(let codes, let code): for k in rows.indices { place[k] = codes[Int(rows[k])] == code ? 1 : 0 }
      case .value(let item, let aspect, let mean, let deviation):
        let values = panel.values(of: aspect, item: items[item], rows: rows, landmark: landmark).values
        for k in rows.indices { place[k] = values[k].isNaN ? 0 : (values[k] - mean) / deviation }
      case .category(let item, let level):
        let values = panel.values(of: .level, item: items[item], rows: rows, landmark: landmark).values
        for k in rows.indices { place[k] = values[k] == level ? 1 : 0 }
      case .missing(let item):
        let values = panel.values(of: .level, item: items[item], rows: rows, landmark: landmark).values
        for k in rows.indices { place[k] = values[k].isNaN ? 1 : 0 }
      }
    }
  }

  /// The sum of coefficient × column for every row.
  /// - Complexity: O(rows × columns).
  func products(_ β: [Double], threads: Int) -> [Double] {
    let size = Parallel.blockSize
    let blocks = Parallel.map(count: (rows + size - 1) / size, threads: threads) { block -> [Double] in
      let range = block * size..<min((block + 1) * size, rows)
      var cells = [Double](repeating: 0, count: range.count * columns)
      cells.withUnsafeMutableBufferPointer { fill($0, rows: range) }
      return range.indices.map { row in
        (0..<columns).reduce(0) { $0 + β[$1] * cells[row - range.lowerBound + $1 * range.count] }
      }
    }
    return Array(blocks.joined())
  }

  private static func columns(of item: PanelItem, at index: Int, _ panel: Panel, _ landmark: Landmark, _ rows: [Int32]) -> [Column] {
    let level = panel.values(of: .level, item: item, rows: rows, landmark: landmark).values
    let missing = Double(level.count { $0.isNaN }) > testableMissing * Double(rows.count) ? [Column.missing(item: index)] : []
    if !item.levels.isEmpty {
      let present = Set(level.filter { !$0.isNaN }).sorted().dropFirst()
      return present.map { .category(item: index, level: $0) } + missing
    }
    let changes = !item.isStatic && item.dictionary.level != .school
    let aspects: [ItemAspect] = changes ? [.level, .change] : [.level]
    return aspects.compactMap { aspect in
      let values = aspect == .level ? level : panel.values(of: aspect, item: item, rows: rows, landmark: landmark).values
      let (mean, deviation) = moments(values)
      return deviation > 0 ? .value(item: index, aspect: aspect, mean: mean, deviation: deviation) : nil
    } + missing
  }

  private static func moments(_ values: [Double]) -> (mean: Double, deviation: Double) {
    let known = values.filter { !$0.isNaN }
    guard known.count > 1 else { return (0, 0) }
    let mean = known.reduce(0, +) / Double(known.count)
    let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (squares / Double(known.count - 1)).squareRoot())
  }
}
