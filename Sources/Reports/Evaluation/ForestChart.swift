/// Estimates with intervals under one another: groups of children, places, items.
struct ForestChart {
  /// One estimate.
  struct Row {
    let label: String
    let value: Double
    let limits: ClosedRange<Double>?
    /// Whether it puts the others together.
    var isSummary = false
    /// A wider range, such as where a new place may lie.
    var wide: ClosedRange<Double>?
  }

  let title: String
  /// What is drawn, below the axis.
  let name: String
  let rows: [Row]
  /// Where the dashed line stands.
  let reference: Double?

  private static let width = 440.0
  private static let largestRowHeight = 22.0
  /// All rows together, so that the chart fits on a page of paper.
  private static let largestHeight = 820.0
  /// Lower rows have no label; they are ordered by value.
  private static let leastLabelledHeight = 12.0
  private static let margin = (right: 14.0, top: 8.0, bottom: 46.0)
  /// Width of a full-width and of a half-width character of the labels.
  private static let characterWidth = (full: 13.0, half: 7.2)
  private static let labelWidth = 60.0...190.0

  private var rowHeight: Double { min(Self.largestRowHeight, Self.largestHeight / Double(max(rows.count, 1))) }
  /// Whether each row is named; else they are ordered by value.
  var hasLabels: Bool { rowHeight >= Self.leastLabelledHeight }

  /// The rows from the top, what puts the others together at the end.
  private var ordered: [Row] {
    hasLabels ? rows : rows.filter { !$0.isSummary }.sorted { $0.value < $1.value } + rows.filter(\.isSummary)
  }

  private var left: Double {
    let widest = rows.map { Self.width(of: $0.label) }.max() ?? 0
    return min(max(widest + 14, Self.labelWidth.lowerBound), Self.labelWidth.upperBound)
  }

  private static func width(of label: String) -> Double {
    label.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? characterWidth.half : characterWidth.full) }
  }

  private var limits: ClosedRange<Double> {
    let ends =
      rows.flatMap { [$0.value, $0.limits?.lowerBound, $0.limits?.upperBound, $0.wide?.lowerBound, $0.wide?.upperBound] } + [reference]
    let low = ends.compactMap(\.self).min() ?? 0, high = ends.compactMap(\.self).max() ?? 1
    let margin = high > low ? (high - low) * 0.05 : max(abs(high) * 0.05, 0.01)
    return low - margin...high + margin
  }

  var html: HTML {
    let height = Self.margin.top + rowHeight * Double(rows.count) + Self.margin.bottom
    let bottom = height - Self.margin.bottom, limits = limits, left = left
    let x = { (value: Double) in
      left + (value - limits.lowerBound) / (limits.upperBound - limits.lowerBound) * (Self.width - left - Self.margin.right)
    }
    let places = Self.marks(limits), decimals = Self.decimals(places)
    let marks = places.map { mark -> HTML in
      """
      <line class="grid" x1="\(pixels(x(mark)))" x2="\(pixels(x(mark)))" y1="\(pixels(Self.margin.top))" y2="\(pixels(bottom))"/>\
      <text x="\(pixels(x(mark)))" y="\(pixels(bottom + 18))" text-anchor="middle">\(NumberText.fixed(mark, decimals))</text>
      """
    }
    let line = reference.map { at -> HTML in
      "<line class=\"ideal\" x1=\"\(pixels(x(at)))\" x2=\"\(pixels(x(at)))\" y1=\"\(pixels(Self.margin.top))\" y2=\"\(pixels(bottom))\"/>"
    }
    let drawn = ordered.enumerated().map { place, row in draw(row, y: Self.margin.top + rowHeight * (Double(place) + 0.5), left, x) }
    return """
      <div class="chart"><svg viewBox="0 0 \(Int(Self.width)) \(Int(height))" role="img" aria-label="\(title)">\(marks)\(line ?? "")\(drawn)\
      <text class="axis" x="\(pixels((left + Self.width) / 2))" y="\(pixels(height - 8))" text-anchor="middle">\(name)</text></svg></div>
      """
  }

  private func draw(_ row: Row, y: Double, _ left: Double, _ x: @escaping (Double) -> Double) -> HTML {
    let stroke = { (range: ClosedRange<Double>?, style: String) -> HTML in
      guard let range else { return "" }
      return """
        <line class="\(style)" x1="\(pixels(x(range.lowerBound)))" x2="\(pixels(x(range.upperBound)))" y1="\(pixels(y))" y2="\(pixels(y))"/>
        """
    }
    let at = x(row.value)
    let mark: HTML =
      row.isSummary
      ? "<polygon class=\"dot\" points=\"\(pixels(at - 7)),\(pixels(y)) \(pixels(at)),\(pixels(y - 6)) \(pixels(at + 7)),\(pixels(y)) \(pixels(at)),\(pixels(y + 6))\"/>"
      : "<circle class=\"dot\" cx=\"\(pixels(at))\" cy=\"\(pixels(y))\" r=\"\(pixels(min(4, rowHeight / 3)))\"/>"
    let label: HTML =
      hasLabels || row.isSummary
      ? "<text class=\"axis\" x=\"\(pixels(left - 8))\" y=\"\(pixels(y + 4))\" text-anchor=\"end\">\(row.label)</text>" : ""
    return """
      \(label)\(stroke(row.wide, "likely"))\(stroke(row.limits, "range"))\(mark)
      """
  }

  /// The decimals that tell marks apart.
  private static func decimals(_ marks: [Double]) -> Int {
    guard marks.count > 1 else { return 2 }
    var (step, decimals) = (marks[1] - marks[0], 0)
    while step < 0.999, decimals < 4 { (step, decimals) = (step * 10, decimals + 1) }
    return decimals
  }

  /// Round marks within the limits; the limits need not hold 0.
  private static func marks(_ limits: ClosedRange<Double>) -> [Double] {
    let step = evenMarks(upTo: limits.upperBound - limits.lowerBound).dropFirst().first ?? 1
    let first = Int((limits.lowerBound / step).rounded(.up)), last = Int((limits.upperBound / step).rounded(.down))
    return first <= last ? (first...last).map { Double($0) * step } : []
  }
}
