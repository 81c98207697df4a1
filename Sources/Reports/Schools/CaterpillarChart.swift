/// Effects in their order with an inner and an outer interval: one row a school with its name for few schools, one upright line a school for many.
struct CaterpillarChart {
  /// One school.
  struct Row {
    let label: String
    let mean: Double
    let likely: ClosedRange<Double>
    let wide: ClosedRange<Double>
    /// Whether it lies clearly above expectation.
    let isClear: Bool
  }

  let title: String
  /// What is drawn, beside the axis.
  let name: String
  /// What the order is, below a chart without names.
  let order: String
  let rows: [Row]
  let text: @Sendable (Double) -> String

  /// More rows than this have no names.
  static let mostNamed = 60
  private static let width = 440.0
  private static let rowHeight = 18.0
  private static let margin = (left: 76.0, right: 14.0, top: 8.0, bottom: 46.0)

  /// The rows, best last, so that nobody stands at the top of a list.
  private var ordered: [Row] { rows.sorted { ($0.mean, $1.label) < ($1.mean, $0.label) } }

  /// The limits of all intervals, with 0 among them.
  private var limits: ClosedRange<Double> {
    let low = min(0, rows.map(\.wide.lowerBound).min() ?? 0), high = max(0, rows.map(\.wide.upperBound).max() ?? 0)
    let margin = high > low ? (high - low) * 0.04 : 1
    return low - margin...high + margin
  }

  var html: HTML { rows.count <= Self.mostNamed ? named : upright }

  private var named: HTML {
    let height = Self.margin.top + Self.rowHeight * Double(rows.count) + Self.margin.bottom, limits = limits
    let bottom = height - Self.margin.bottom
    let x = { (value: Double) in
      Self.margin.left + (value - limits.lowerBound) / (limits.upperBound - limits.lowerBound)
        * (Self.width - Self.margin.left - Self.margin.right)
    }
    let marks = evenMarks(limits).map { mark -> HTML in
      """
      <line class="\(mark == 0 ? "zero" : "grid")" x1="\(pixels(x(mark)))" x2="\(pixels(x(mark)))" y1="\(pixels(Self.margin.top))" y2="\(pixels(bottom))"/>\
      <text x="\(pixels(x(mark)))" y="\(pixels(bottom + 18))" text-anchor="middle">\(text(mark))</text>
      """
    }
    let lines = ordered.enumerated().map { place, row -> HTML in
      let y = pixels(Self.margin.top + Self.rowHeight * (Double(place) + 0.5))
      return """
        <text class="axis" x="\(pixels(Self.margin.left - 8))" y="\(pixels(Self.margin.top + Self.rowHeight * (Double(place) + 0.5) + 4))" text-anchor="end">\(row.label)</text>\
        <line class="range" x1="\(pixels(x(row.wide.lowerBound)))" x2="\(pixels(x(row.wide.upperBound)))" y1="\(y)" y2="\(y)"/>\
        <line class="likely" x1="\(pixels(x(row.likely.lowerBound)))" x2="\(pixels(x(row.likely.upperBound)))" y1="\(y)" y2="\(y)"/>\
        <circle class="\(row.isClear ? "dot" : "open")" cx="\(pixels(x(row.mean)))" cy="\(y)" r="4"/>
        """
    }
    return """
      <div class="chart"><svg viewBox="0 0 \(Int(Self.width)) \(Int(height))" role="img" aria-label="\(title)">\(marks)\(lines)\
      <text class="axis" x="\(pixels((Self.margin.left + Self.width) / 2))" y="\(pixels(height - 8))" text-anchor="middle">\(name)</text></svg></div>
      """
  }

  private var upright: HTML {
    let limits = limits, rows = ordered
    let chart = SVGChart(
      title: title, horizontal: .init(name: order, limits: -1...Double(rows.count), marks: [], text: { _ in "" }),
      vertical: .init(name: name, limits: limits, marks: evenMarks(limits), text: text))
    let lines = rows.enumerated().flatMap { place, row -> [HTML] in
      let at = Double(place)
      return [
        chart.stroke(from: (at, row.wide.lowerBound), to: (at, row.wide.upperBound), class: "thin"),
        chart.stroke(from: (at, row.likely.lowerBound), to: (at, row.likely.upperBound), class: "thinner-likely"),
        chart.dot(at, row.mean, class: row.isClear ? "small" : "small-open", radius: 1.5)
      ]
    }
    return chart.drawn([chart.stroke(from: (-1, 0), to: (Double(rows.count), 0), class: "zero")] + lines)
  }
}
