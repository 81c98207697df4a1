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

  // The mark is 180 pixels wide, and the largest factor is drawn at 96 % of the way from the middle.
  @Test func `an odds ratio of 1 is in the middle, and its inverse is the mirror image`() {
    #expect(places(0, -log(2), log(2)) == ["90.0", "46.8", "133.2"])
    #expect(places(log(4), 0, log(4)) == ["176.4", "90.0", "176.4"])
  }

  @Test func `what lies beyond the largest factor is drawn at the edge`() {
    #expect(places(log(9), -9, 9) == ["176.4", "3.6", "176.4"])
  }

  @Test func `the drawing is hidden from those who hear the page: the numbers stand beside it`() {
    let markup = mark.drawn(0, 0, 0).markup
    #expect(markup.contains("aria-hidden=\"true\"") && Markup.unbalanced(markup).isEmpty)
  }
}
