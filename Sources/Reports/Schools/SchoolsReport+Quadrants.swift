import Disclosure
import Studies

extension SchoolsReport {
  /// More schools than this have no names in the chart but for those that lie clearly in one quadrant.
  private static let mostNamed = 40
  /// From this probability on a school lies clearly in one quadrant.
  static let clearQuadrant = 0.8

  var quadrantSection: HTML {
    let schools = shownSchools.filter { $0.growth != nil && $0.level != nil && $0.standing == .judged }
    let clear = schools.filter { ($0.quadrants?.largest ?? 0) > Self.clearQuadrant }
    return """
      <p>\(text("横軸は水準（困難をそろえた得点の高さ）、縦軸は伸びで、どちらも期待との差です。「高く、伸びている」から「低く、伸びていない」までの4つの区画に、学校は点ではなく確率で入ります。", "Across: level (the height of scores given hardship); up: growth; both as differences from expectation. A school lies in one of the four quadrants with a probability, not for certain."))</p>
      \(schools.isEmpty ? "" : quadrantChart(schools))
      \(schools.isEmpty ? "" : quadrantTable(schools).html)
      <p class="soft">\(text("1つの区画に入る確率が8割を超える学校は\(schools.count)校のうち\(clear.count)校です（塗りつぶした点）。", "\(clear.count) of \(schools.count) schools lie in one quadrant with a probability over 80 % (filled)."))</p>
      """
  }

  private func quadrantChart(_ schools: [SchoolResult]) -> HTML {
    let decimals = numbers.decimals
    let axis = { (name: String, values: [Double]) -> SVGChart.Axis in
      let high = (values.map(abs).max() ?? 0) * 1.3
      let limits = high > 0 ? -high...high : -1...1
      return .init(name: name, limits: limits, marks: evenMarks(limits), text: { NumberText.signed($0, decimals) })
    }
    let across = axis(text("水準（期待との差）", "level beyond expectation"), schools.map { $0.level!.mean })
    let up = axis(text("伸び（期待との差）", "growth beyond expectation"), schools.map { $0.growth!.mean })
    var chart = SVGChart(title: text("水準と伸び", "level and growth"), horizontal: across, vertical: up)
    chart.size.height = Self.chartHeight
    let isClear = schools.map { ($0.quadrants?.largest ?? 0) > Self.clearQuadrant }
    let dots = zip(schools, isClear).map { chart.dot($0.level!.mean, $0.growth!.mean, class: $1 ? "dot" : "open") }
    let places = LabelPlaces(points: schools.map { (chart.x($0.level!.mean), chart.y($0.growth!.mean)) }, width: chart.size.width)
    let named = schools.indices.filter { schools.count <= Self.mostNamed || isClear[$0] }.map { (index: $0, text: schools[$0].code) }
    let zero = [
      chart.stroke(from: (across.limits.lowerBound, 0), to: (across.limits.upperBound, 0), class: "zero"),
      chart.stroke(from: (0, up.limits.lowerBound), to: (0, up.limits.upperBound), class: "zero")
    ]
    return chart.drawn(zero + corners(chart) + dots + places.drawn(named))
  }

  /// Higher than other charts, for its names need room.
  private static let chartHeight = 400.0

  /// What each corner means.
  private func corners(_ chart: SVGChart) -> [HTML] {
    let (across, up) = (chart.horizontal.limits, chart.vertical.limits)
    let (left, right) = (chart.x(across.lowerBound) + 4, chart.x(across.upperBound) - 4)
    let (top, bottom) = (chart.y(up.upperBound) + 14, chart.y(up.lowerBound) - 6)
    let names: [(x: Double, y: Double, anchor: String, name: String)] = [
      (left, top, "start", text("低く、伸びている", "low, growing")), (right, top, "end", text("高く、伸びている", "high, growing")),
      (left, bottom, "start", text("低く、伸びていない", "low, not growing")), (right, bottom, "end", text("高く、伸びていない", "high, not growing"))
    ]
    return names.map { "<text class=\"axis\" x=\"\(pixels($0.x))\" y=\"\(pixels($0.y))\" text-anchor=\"\($0.anchor)\">\($0.name)</text>" }
  }

  private func quadrantTable(_ schools: [SchoolResult]) -> ReportTable {
    ReportTable(
      columns: [
        .name(text("学校", "school")), .number(text("高く、伸びている", "high, growing")), .number(text("低く、伸びている", "low, growing")),
        .number(text("高く、伸びていない", "high, not growing")), .number(text("低く、伸びていない", "low, not growing"))
      ],
      rows: schools.compactMap { school in
        school.quadrants.map { quadrants in
          ["\(school.code)"]
            + [
              quadrants.highLevelHighGrowth, quadrants.lowLevelHighGrowth, quadrants.highLevelLowGrowth, quadrants.lowLevelLowGrowth
            ].map { p -> HTML in "\(numbers.probability(p))" }
        }
      })
  }
}

extension QuadrantProbabilities {
  /// The probability of the likeliest quadrant.
  var largest: Double { max(highLevelHighGrowth, highLevelLowGrowth, lowLevelHighGrowth, lowLevelLowGrowth) }
}
