import Testing

@testable import Reports

struct SchoolChartsTests {
  @Test func `a row of the caterpillar has its dot between the ends of both lines`() {
    let chart = CaterpillarChart(
      title: "t", name: "n", order: "o", rows: [.init(label: "A", mean: 0.5, likely: 0.25...0.75, wide: 0...1, isClear: true)],
      text: { "\($0)" })
    let numbers = { (name: String) in
      chart.html.markup.split(separator: " \(name)=\"").dropFirst().map { Double($0.prefix { $0 != "\"" })! }
    }
    // Grid lines come before the school's own two lines; 350 pixels are 1.08 units.
    let left = numbers("x1").suffix(2), right = numbers("x2").suffix(2), dot = numbers("cx")[0]
    #expect(zip(left, right).allSatisfy { abs(($0 + $1) / 2 - dot) < 0.1 })
    #expect(abs(right.first! - left.first! - 350 / 1.08) < 0.2 && abs(right.last! - left.last! - 175 / 1.08) < 0.2)
  }

  @Test func `a chart without any effect is drawn`() {
    #expect(CaterpillarChart(title: "t", name: "n", order: "o", rows: [], text: { "\($0)" }).html.markup.contains("</svg>"))
  }

  @Test func `an effect mark has 0 in the middle and what lies beyond at the edge`() {
    let mark = EffectMark(largest: 0.2, detectable: 0.1, text: { NumberText.fixed($0, 2) })
    let drawn = mark.drawn(0, -0.1, 5).markup
    #expect(drawn.contains("cx=\"70.0\"") && drawn.contains("x1=\"36.4\" x2=\"137.2\""))
    #expect(drawn.contains("<rect class=\"band\" x=\"36.4\" y=\"0\" width=\"67.2\""))
    #expect(mark.scale.markup.contains(">0.15<") && !mark.scale.markup.contains(">0.20<"))
  }

  @Test func `others are counted at rounded places`() {
    let strip = EffectStrip(
      title: "t", name: "n", mean: 0.3, likely: 0.2...0.4, wide: 0.1...0.5, others: [0.011, -0.012, 0.09, 0.11, 0.104, -0.2], width: 0.1,
      text: { "\($0)" })
    let places = strip.html.markup.split(separator: "class=\"other\" cx=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(places.count == 6 && Set(places).count == 3)
    #expect(Dictionary(grouping: places) { $0 }.values.map(\.count).sorted() == [1, 2, 3])
  }

  @Test func `names do not lie on dots or on each other while there is room`() {
    let points = [(100.0, 100.0), (112.0, 100.0), (100.0, 112.0), (112.0, 112.0)].map { (x: $0.0, y: $0.1) }
    let drawn = LabelPlaces(points: points, width: 300).drawn(points.indices.map { (index: $0, text: "E0\($0)") }).map(\.markup)
    let boxes = drawn.map { text -> (Double, Double) in
      let number = { (name: String) in Double(text.split(separator: "\(name)=\"")[1].prefix { $0 != "\"" })! }
      return (number(" x"), number(" y"))
    }
    for a in boxes.indices {
      for b in boxes.indices where a < b { #expect(abs(boxes[a].0 - boxes[b].0) >= 21 || abs(boxes[a].1 - boxes[b].1) >= 13) }
    }
    let edge = LabelPlaces(points: [(x: 295, y: 50)], width: 300).drawn([(index: 0, text: "E01")])[0].markup
    #expect(edge.contains("x=\"268.0\""), "a name that does not fit on the right stands on the left")
  }

  @Test func `even marks of two limits contain 0 where it lies between them`() {
    #expect(evenMarks(-0.3...0.5).map { ($0 * 10).rounded() } == [-2, 0, 2, 4])
    #expect(evenMarks(-1...1).contains(0) && evenMarks(0.4...0.6).allSatisfy { (0.399_999...0.600_001).contains($0) })
  }
}
