import Glibc

/// A small drawing of an odds ratio with its interval, on a logarithmic scale with 1 in the middle.
struct IntervalMark {
  /// Odds ratios beyond this factor are drawn at the edge.
  let largestFactor: Double
  private static let width = 140.0
  private static let height = 18.0
  /// The odds ratios that may be written on the scale.
  private static let marks = [0.2, 0.5, 1, 2, 5]
  /// Digits in the text of a mark.
  private static let digits = 3

  /// The scale that stands above a column of drawings.
  var scale: HTML {
    """
    <svg class="scale" viewBox="0 0 140 16" width="140" height="16" aria-hidden="true"><symbol id="scale" viewBox="0 0 140 16">\(ticks)</symbol><use href="#scale"/></svg>
    """
  }

  /// The scale again beside one drawing, for a telephone, where no column has a heading.
  static let scaleAgain: HTML = """
    <svg class="scale again" viewBox="0 0 140 16" width="140" height="16" aria-hidden="true"><use href="#scale"/></svg>
    """

  /// The odds ratios on the scale that lie within the largest factor.
  private var shownMarks: [Double] { Self.marks.filter { abs(log($0)) <= log(largestFactor) } }

  private var ticks: [HTML] {
    shownMarks.map { mark in
      "<text x=\"\(pixels(x(log(mark))))\" y=\"12\" text-anchor=\"middle\">\(NumberText.significant(mark, digits: Self.digits))</text>"
    }
  }

  /// The drawing for a log odds ratio and its limits.
  func drawn(_ estimate: Double, _ low: Double, _ high: Double) -> HTML {
    let middle = pixels(Self.height / 2)
    let grid = shownMarks.map { mark -> HTML in
      "<line class=\"grid\" x1=\"\(pixels(x(log(mark))))\" x2=\"\(pixels(x(log(mark))))\" y1=\"0\" y2=\"18\"/>"
    }
    return """
      <svg class="interval" viewBox="0 0 140 18" width="140" height="18" aria-hidden="true">\(grid)\
      <line class="range" x1="\(pixels(x(low)))" x2="\(pixels(x(high)))" y1="\(middle)" y2="\(middle)"/>\
      <circle class="dot" cx="\(pixels(x(estimate)))" cy="\(middle)" r="4"/></svg>
      """
  }

  private func x(_ logOdds: Double) -> Double {
    let limit = log(largestFactor)
    return Self.width / 2 * (1 + max(-1, min(1, logOdds / limit)) * 0.96)
  }
}
