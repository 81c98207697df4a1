import Glibc
import Testing

@testable import Reports

struct IntervalMarkTests {
  private let mark = IntervalMark(largestFactor: 4)

  /// The pixels of the dot and of both ends.
  private func places(_ estimate: Double, _ low: Double, _ high: Double) -> [String] {
    let markup = mark.drawn(estimate, low, high).markup
    return ["cx=\"", "class=\"range\" x1=\"", "x2=\""].map { name in
      String(markup.split(separator: name).last!.prefix { $0 != "\"" })
    }
  }

  // The mark is 140 pixels wide, and the largest factor is drawn at 96 % of the way from the middle.
  @Test func `an odds ratio of 1 is in the middle, and its inverse is the mirror image`() {
    #expect(places(0, -log(2), log(2)) == ["70.0", "36.4", "103.6"])
    #expect(places(log(4), 0, log(4)) == ["137.2", "70.0", "137.2"])
  }

  @Test func `what lies beyond the largest factor is drawn at the edge`() {
    #expect(places(log(9), -9, 9) == ["137.2", "2.8", "137.2"])
  }

  @Test func `the scale has its numbers where the drawings have their lines`() {
    let scale = mark.scale.markup, drawing = mark.drawn(0, 0, 0).markup
    // ln 2 is half of ln 4; 0.2 and 5 lie beyond.
    #expect(["0.5", "1", "2"].allSatisfy { scale.contains(">\($0)</text>") } && !scale.contains(">5</text>"))
    for x in ["36.4", "70.0", "103.6"] {
      #expect(scale.contains("<text x=\"\(x)\"") && drawing.contains("<line class=\"grid\" x1=\"\(x)\" x2=\"\(x)\""))
    }
    #expect(IntervalMark(largestFactor: 8).scale.markup.contains(">0.2</text>"))
    #expect(Markup.unbalanced(scale + IntervalMark.scaleAgain.markup).isEmpty)
  }

  @Test func `the drawing is hidden from those who hear the page: the numbers stand beside it`() {
    let markup = mark.drawn(0, 0, 0).markup
    #expect(markup.contains("aria-hidden=\"true\"") && Markup.unbalanced(markup).isEmpty)
  }
}
