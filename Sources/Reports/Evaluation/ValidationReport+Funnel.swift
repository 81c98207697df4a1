import Regression
import Studies
import Validation

extension ValidationReport {
  /// One group in a funnel plot.
  private struct Place {
    let name: String
    let expected: Double
    let ratio: Double
    let limits: FunnelLimits

    var position: FunnelLimits.Position { limits.position(of: ratio) }
  }

  /// More groups than this are drawn as a funnel.
  static let mostInForest = 20

  /// Observed over expected of many groups, such as schools, against how many events each expects; nil where none can be drawn.
  func funnel(_ groups: [GroupFigures], title: String) -> HTML? {
    let places = groups.compactMap { group -> Place? in
      guard let expected = group.expected, let ratio = group.observedToExpected?.value, let limits = group.funnel else { return nil }
      return Place(name: level(group.level), expected: expected, ratio: ratio, limits: limits)
    }.sorted { $0.expected < $1.expected }
    guard places.count > 1, let most = places.last.map({ $0.expected * 1.08 }) else { return nil }
    let outside = places.filter { $0.position == .alarm }.map(\.name)
    return funnelChart(places, title: title, most: most)
      + caption(
        "横軸は予測される件数、縦軸は実際÷予測。どの集団も全体と同じで偶然だけなら、95％の集団が内側の線の間に、99.8％が外側の線の間に入ります。",
        "Across: events expected; up: observed over expected. Were every group like the whole, 95 % would lie within the inner lines by chance and 99.8 % within the outer ones."
      )
      + (outside.isEmpty
        ? words("外側の線を越える集団はありません。", "No group lies beyond the outer lines.")
        : words("外側の線を越える集団：\(text.list(outside))。", "Beyond the outer lines: \(text.list(outside))."))
  }

  private func funnelChart(_ places: [Place], title: String, most: Double) -> HTML {
    let limits = places.map(\.limits.warning.high).sorted()
    let high = max(places.map(\.ratio).max()!, limits[limits.count / 2]) * 1.2
    let chart = SVGChart(
      title: title,
      horizontal: .init(
        name: text("予測される件数", "events expected"), limits: 0...most, marks: evenMarks(upTo: most),
        text: { NumberText.significant($0, digits: 3) }),
      vertical: .init(
        name: text("実際÷予測", "observed / expected"), limits: 0...high, marks: evenMarks(upTo: high), text: { NumberText.fixed($0, 1) }))
    let ends: [(FunnelLimits) -> Double] = [{ $0.warning.low }, { $0.warning.high }, { $0.alarm.low }, { $0.alarm.high }]
    let lines = ends.map { end in chart.line(places.map { ($0.expected, min(end($0.limits), high)) }, class: "ideal") }
    let dots = places.map { chart.dot($0.expected, $0.ratio, class: $0.position == .alarm ? "dot" : "open") }
    let labels = LabelPlaces(points: places.map { (chart.x($0.expected), chart.y($0.ratio)) }, width: chart.size.width)
    let names = places.enumerated().filter { $0.element.position != .inside }.map { (index: $0.offset, text: $0.element.name) }
    return chart.drawn([chart.stroke(from: (0, 1), to: (most, 1), class: "zero")] + lines + dots + labels.drawn(names))
  }
}
