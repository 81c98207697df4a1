import Disclosure
import Glibc
import Studies

extension SchoolsReport {
  /// One school in the funnel plot.
  private struct Place {
    let code: String
    let records: Double
    let effect: SchoolEffectResult

    /// How far outside: 0 within both limits, 1 beyond those of 95 %, 2 beyond those of 99.8 %.
    var beyond: Int { abs(effect.unshrunken) > effect.funnel998 ? 2 : abs(effect.unshrunken) > effect.funnel95 ? 1 : 0 }
  }

  var funnelSection: HTML {
    let places = funnelPlaces
    let outside = places.filter { $0.beyond == 2 }.map(\.code)
    return """
      <p>\(howToReadFunnel)</p>
      \(places.isEmpty ? "" : funnelChart(places))
      <p>\(outside.isEmpty ? text("外側の線（99.8％）を越える学校はありません。", "No school lies beyond the outer limits (99.8 %).") : text("外側の線（99.8％）を越える学校：\(text.list(outside))。", "Beyond the outer limits (99.8 %): \(text.list(outside))."))</p>
      """
  }

  private var howToReadFunnel: String {
    text(
      "横軸は得点の件数、縦軸は縮める前の差です。人数の少ない学校は偶然だけで大きく動きます。学校の間に差がなく偶然だけなら、95％の学校が内側の線の間に、99.8％が外側の線の間に入ります。",
      "Across: the number of scores; up: the difference before it was shrunken. Small schools move far by chance alone. If schools differed by nothing but chance, 95 % of them would lie within the inner limits and 99.8 % within the outer ones."
    )
  }

  /// Schools whose number of scores may be shown.
  private var funnelPlaces: [Place] {
    let pupils = publishedPupils
    return shownSchools.compactMap { school in
      guard pupils[school.code]?.value != nil, let effect = school.effect, effect.standardError > 0 else { return nil }
      return Place(code: school.code, records: Double(school.records), effect: effect)
    }
  }

  private func funnelChart(_ places: [Place]) -> HTML {
    let most = places.map(\.records).max()! * 1.08
    let high = places.flatMap { [abs($0.effect.unshrunken), $0.effect.funnel998] }.max()! * 1.08
    let decimals = numbers.decimals
    let chart = SVGChart(
      title: text("学校の大きさと期待との差", "size of school and difference from expectation"),
      horizontal: .init(
        name: text("得点の件数", "scores"), limits: 0...most, marks: evenMarks(upTo: most), text: { NumberText.count(Int($0)) }),
      vertical: .init(
        name: text("期待との差（縮める前）", "beyond expectation, not shrunken"), limits: -high...high, marks: evenMarks(-high...high),
        text: { NumberText.signed($0, decimals) }))
    let curves = [limit(places, \.funnel95), limit(places, \.funnel998)].flatMap { width in
      [1.0, -1].map { sign in chart.line(curve(width, most: most, high: high).map { ($0, sign * $1) }, class: "ideal") }
    }
    let dots = places.map { chart.dot($0.records, $0.effect.unshrunken, class: $0.beyond == 2 ? "dot" : "open") }
    let labels = LabelPlaces(
      points: places.map { (chart.x($0.records), chart.y($0.effect.unshrunken)) }, width: chart.size.width)
    let names = places.enumerated().filter { $0.element.beyond > 0 }.map { (index: $0.offset, text: $0.element.code) }
    return chart.drawn([chart.stroke(from: (0, 0), to: (most, 0), class: "zero")] + curves + dots + labels.drawn(names))
  }

  /// `width / √n`: the limits of the schools follow this closely.
  private func limit(_ places: [Place], _ width: KeyPath<SchoolEffectResult, Double>) -> Double {
    let scaled = places.map { $0.effect[keyPath: width] * $0.records.squareRoot() }.sorted()
    return scaled[scaled.count / 2]
  }

  private func curve(_ width: Double, most: Double, high: Double) -> [(Double, Double)] {
    let first = max((width / high) * (width / high), most / 200), steps = 60
    return (0...steps).map { step in
      let n = first * exp(Double(step) / Double(steps) * log(most / first))
      return (n, width / n.squareRoot())
    }
  }
}
