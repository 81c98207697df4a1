import Testing

@testable import Reports

struct SVGChartTests {
  private let chart = SVGChart(
    title: "a <b> & \"c\"",
    horizontal: .init(name: "across", limits: 10...20, marks: [10, 15, 20], text: { "h\(Int($0))" }),
    vertical: .init(name: "up", limits: 0...1, marks: [0, 1], text: { "v\(Int($0))" }))

  // The frame is 440 × 300 with margins of 64, 18, 12 and 50 pixels.
  @Test func `the limits of the axes are the edges of the frame, and up is up`() {
    #expect(chart.x(10) == 64 && chart.x(20) == 422 && chart.x(15) == 243)
    #expect(chart.y(0) == 250 && chart.y(1) == 12 && chart.y(0.5) == 131)
  }

  @Test func `a chart is a picture with a name`() {
    let markup = chart.drawn([]).markup
    #expect(markup.contains("<svg viewBox=\"0 0 440 300\" role=\"img\" aria-label=\"a &lt;b&gt; &amp; &quot;c&quot;\">"))
    #expect(Markup.unbalanced(markup).isEmpty && markup.contains(">across</text>") && markup.contains(">up</text>"))
  }

  @Test func `every mark has a line and its text beside the axis`() {
    let markup = chart.drawn([]).markup
    #expect(markup.split(separator: "class=\"grid\"").count - 1 == 5)
    for text in [
      "<text x=\"243.0\" y=\"268.0\" text-anchor=\"middle\">h15</text>", "<text x=\"56.0\" y=\"16.0\" text-anchor=\"end\">v1</text>",
      "<line class=\"grid\" x1=\"243.0\" x2=\"243.0\" y1=\"12.0\" y2=\"250.0\"/>",
      "<line class=\"grid\" x1=\"64.0\" x2=\"422.0\" y1=\"12.0\" y2=\"12.0\"/>"
    ] { #expect(markup.contains(text)) }
  }

  @Test func `what is drawn lies at its values`() {
    #expect(chart.dot(15, 0.5).markup == "<circle class=\"dot\" cx=\"243.0\" cy=\"131.0\" r=\"4\"/>")
    #expect(chart.bar(at: 15, from: 0, to: 1).markup == "<line class=\"range\" x1=\"243.0\" x2=\"243.0\" y1=\"250.0\" y2=\"12.0\"/>")
    #expect(chart.line([(10, 0), (20, 1)], class: "curve").markup == "<polyline class=\"curve\" points=\"64.0,250.0 422.0,12.0\"/>")
    #expect(chart.drawn([chart.dot(15, 0.5)]).markup.contains(chart.dot(15, 0.5).markup))
  }

  @Test(
    arguments: [
      (1.0, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0.2, [0, 0.05, 0.1, 0.15, 0.2]), (0.14, [0, 0.05, 0.1]), (7, [0, 2, 4, 6]), (120, [0, 50, 100]),
      (0, [0]), (-1, [0])
    ] as [(Double, [Double])]) func `marks are round numbers up to the limit`(limit: Double, marks: [Double])
  {
    let found = evenMarks(upTo: limit)
    #expect(found.count == marks.count && zip(found, marks).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test(arguments: 1...200) func `there are three to six marks, one, two or five times a power of ten apart`(k: Int) {
    let limit = 1e-4 * Double(k * k), marks = evenMarks(upTo: limit)
    #expect((3...6).contains(marks.count) && marks[0] == 0 && marks.last! <= limit * (1 + 1e-9) && marks.last! + marks[1] > limit)
    var step = marks[1]
    while step < 0.99 { step *= 10 }
    while step > 9.9 { step /= 10 }
    #expect([1, 2, 5].contains { abs(step - $0) < 1e-9 })
  }
}
