/// A small drawing of an effect with its interval on a scale with 0 in the middle.
struct EffectMark {
  /// Effects beyond this are drawn at the edge.
  let largest: Double
  /// The effect that could have been found, drawn as a band around 0; nil for none.
  let detectable: Double?
  let text: @Sendable (Double) -> String

  private static let width = 140.0
  private static let height = 18.0

  /// Marks further out than this share of the width would be cut off.
  private static let widestMark = 0.8

  /// The scale that stands above a column of drawings.
  var scale: HTML {
    """
    <svg class="scale" viewBox="0 0 140 16" width="140" height="16" aria-hidden="true"><symbol id="scale" viewBox="0 0 140 16">\(ticks)</symbol><use href="#scale"/></svg>
    """
  }

  private var marks: [Double] {
    let mark = evenMarks(upTo: largest).last { $0 <= Self.widestMark * largest } ?? 0
    return mark > 0 ? [-mark, 0, mark] : [0]
  }

  private var ticks: [HTML] {
    marks.map { mark in "<text x=\"\(pixels(x(mark)))\" y=\"12\" text-anchor=\"middle\">\(text(mark))</text>" }
  }

  /// The drawing for an estimate and its limits.
  func drawn(_ estimate: Double, _ low: Double, _ high: Double) -> HTML {
    let middle = pixels(Self.height / 2)
    let grid = marks.map { mark -> HTML in
      "<line class=\"\(mark == 0 ? "zero" : "grid")\" x1=\"\(pixels(x(mark)))\" x2=\"\(pixels(x(mark)))\" y1=\"0\" y2=\"18\"/>"
    }
    let band = detectable.map { width -> HTML in
      "<rect class=\"band\" x=\"\(pixels(x(-width)))\" y=\"0\" width=\"\(pixels(x(width) - x(-width)))\" height=\"18\"/>"
    }
    return """
      <svg class="interval" viewBox="0 0 140 18" width="140" height="18" aria-hidden="true">\(band ?? "")\(grid)\
      <line class="range" x1="\(pixels(x(low)))" x2="\(pixels(x(high)))" y1="\(middle)" y2="\(middle)"/>\
      <circle class="dot" cx="\(pixels(x(estimate)))" cy="\(middle)" r="4"/></svg>
      """
  }

  private func x(_ value: Double) -> Double { Self.width / 2 * (1 + max(-1, min(1, value / largest)) * 0.96) }
}
