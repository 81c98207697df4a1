import Testing

@testable import Reports

struct EvaluationChartsTests {
  private let chart = SVGChart(
    title: "t", horizontal: .init(name: "h", limits: 0...1, marks: [], text: { _ in "" }),
    vertical: .init(name: "v", limits: 0...1, marks: [], text: { _ in "" }))

  // The frame of 440 × 300 has margins of 64, 18, 12 and 50 pixels.
  @Test func `a band goes along its upper line and back along its lower one`() {
    let band = chart.area([(0, 0, 0.5), (1, 0.5, 1)], class: "filled").markup
    #expect(band == "<polygon class=\"filled\" points=\"64.0,131.0 422.0,12.0 422.0,131.0 64.0,250.0\"/>")
  }

  @Test func `a box lies between its places`() {
    #expect(
      chart.box(across: 0...0.5, up: 0...1, class: "now").markup
        == "<rect class=\"now\" x=\"64.0\" y=\"12.0\" width=\"179.0\" height=\"238.0\"/>")
  }

  @Test func `a forest has a row each, a line of reference, a diamond for the summary, and marks that can be told apart`() {
    let rows = [
      ForestChart.Row(label: "東区 <1>", value: 1.01, limits: 0.98...1.04),
      .init(label: "together", value: 1, limits: 0.99...1.02, isSummary: true, wide: 0.96...1.06)
    ]
    let markup = ForestChart(title: "t", name: "O/E", rows: rows, reference: 1).html.markup
    #expect(
      Markup.unbalanced(markup) == [] && markup.contains("東区 &lt;1&gt;") && markup.contains("class=\"ideal\"")
        && markup.contains("class=\"likely\""))
    #expect(markup.components("<polygon class=\"dot\"") == 1 && markup.components("<circle class=\"dot\"") == 1)
    for mark in [">1.00<", ">1.05<"] { #expect(markup.contains(mark)) }
  }

  @Test(arguments: [20, 60, 200]) func `a forest of any size fits on a page; rows without room for a name are ordered by value`(
    _ count: Int
  ) throws {
    let rows = (0..<count).map { ForestChart.Row(label: "学校\($0)", value: Double($0 * 7 % count), limits: nil) }
    let chart = ForestChart(title: "t", name: "AUC", rows: rows, reference: nil), markup = chart.html.markup
    #expect(chart.hasLabels == (count < 100) && markup.components("学校") == (count < 100 ? count : 0))
    let height = try #require(markup.firstMatch(of: /viewBox="0 0 440 ([0-9]+)"/).flatMap { Double($0.output.1) })
    #expect(height <= 880 && markup.components("<circle class=\"dot\"") == count)
    let places = markup.matches(of: /cx="([0-9.]+)"/).compactMap { Double($0.output.1) }
    #expect((places == places.sorted()) == (count > 100))
  }

  @Test func `bars start at 0 and are as long as their values, with marks of what chance gives`() {
    let markup = BarChart(
      title: "t", name: "PSI", rows: [.init(label: "a", value: 0.5, mark: 0.25), .init(label: "b", value: 1, mark: nil)], decimals: 2
    ).html.markup
    #expect(Markup.unbalanced(markup) == [] && markup.components("class=\"now\"") == 2 && markup.components("class=\"chance\"") == 1)
    #expect(markup.contains("x=\"160.0\" y=\"13.0\" width=\"121.3\"") && markup.contains("x=\"160.0\" y=\"35.0\" width=\"242.6\""))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}
