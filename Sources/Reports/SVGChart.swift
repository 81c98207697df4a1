/// The frame of a chart: margins, scales and axes. Charts are inline SVG, the same bytes for the same numbers.
struct SVGChart {
  let title: String
  let horizontal: Axis
  let vertical: Axis
  /// Width and height of the drawing: about those of a telephone, so that its text can be read there.
  var size = (width: 440.0, height: 300.0)
  private static let margin = (left: 64.0, right: 18.0, top: 12.0, bottom: 50.0)

  /// One axis: its name, its limits and where its marks are.
  struct Axis {
    let name: String
    let limits: ClosedRange<Double>
    let marks: [Double]
    let text: @Sendable (Double) -> String
  }

  func x(_ value: Double) -> Double {
    let span = horizontal.limits.upperBound - horizontal.limits.lowerBound
    return Self.margin.left + (value - horizontal.limits.lowerBound) / span * (size.width - Self.margin.left - Self.margin.right)
  }

  func y(_ value: Double) -> Double {
    let span = vertical.limits.upperBound - vertical.limits.lowerBound
    let height = size.height - Self.margin.top - Self.margin.bottom
    return size.height - Self.margin.bottom - (value - vertical.limits.lowerBound) / span * height
  }

  /// The chart with its axes around these marks.
  func drawn(_ marks: [HTML]) -> HTML {
    """
    <div class="chart"><svg viewBox="0 0 \(whole(size.width)) \(whole(size.height))" role="img" aria-label="\(title)">\(axes)\(marks)</svg></div>
    """
  }

  private var axes: HTML {
    let bottom = y(vertical.limits.lowerBound), left = x(horizontal.limits.lowerBound)
    let columns = horizontal.marks.map { mark -> HTML in
      """
      <line class="grid" x1="\(px(x(mark)))" x2="\(px(x(mark)))" y1="\(px(y(vertical.limits.upperBound)))" y2="\(px(bottom))"/>\
      <text x="\(px(x(mark)))" y="\(px(bottom + 18))" text-anchor="middle">\(horizontal.text(mark))</text>
      """
    }
    let rows = vertical.marks.map { mark -> HTML in
      """
      <line class="grid" x1="\(px(left))" x2="\(px(x(horizontal.limits.upperBound)))" y1="\(px(y(mark)))" y2="\(px(y(mark)))"/>\
      <text x="\(px(left - 8))" y="\(px(y(mark) + 4))" text-anchor="end">\(vertical.text(mark))</text>
      """
    }
    let middle = (size.height - Self.margin.bottom + Self.margin.top) / 2
    return """
      \(columns)\(rows)<text class="axis" x="\(px((left + size.width) / 2))" y="\(px(size.height - 8))" text-anchor="middle">\(horizontal.name)</text>\
      <text class="axis" x="16" y="\(px(middle))" text-anchor="middle" transform="rotate(-90 16 \(px(middle)))">\(vertical.name)</text>
      """
  }

  func line(_ points: [(Double, Double)], class style: String) -> HTML {
    let path = points.map { "\(px(x($0.0))),\(px(y($0.1)))" }.joined(separator: " ")
    return "<polyline class=\"\(style)\" points=\"\(path)\"/>"
  }

  /// A dot; `style` is how it looks.
  func dot(_ h: Double, _ v: Double, class style: String = "dot", radius: Double = 4) -> HTML {
    "<circle class=\"\(style)\" cx=\"\(px(x(h)))\" cy=\"\(px(y(v)))\" r=\"\(NumberText.significant(radius))\"/>"
  }

  func bar(at h: Double, from low: Double, to high: Double) -> HTML {
    "<line class=\"range\" x1=\"\(px(x(h)))\" x2=\"\(px(x(h)))\" y1=\"\(px(y(low)))\" y2=\"\(px(y(high)))\"/>"
  }

  /// A straight line from one point of the axes to another.
  func stroke(from: (Double, Double), to: (Double, Double), class style: String) -> HTML {
    "<line class=\"\(style)\" x1=\"\(px(x(from.0)))\" x2=\"\(px(x(to.0)))\" y1=\"\(px(y(from.1)))\" y2=\"\(px(y(to.1)))\"/>"
  }

  private func whole(_ value: Double) -> String { NumberText.fixed(value, 0) }
  private func px(_ value: Double) -> String { pixels(value) }
}

/// A place in a drawing, to a tenth of a pixel.
func pixels(_ value: Double) -> String { NumberText.fixed(value, 1) }

/// Even marks over an axis: one, two or five times a power of ten apart, about five of them.
func evenMarks(upTo limit: Double) -> [Double] {
  guard limit > 0 else { return [0] }
  let rough = limit / 5
  var step = 1.0
  while step > rough { step /= 10 }
  while step * 10 <= rough { step *= 10 }
  step *= rough / step > 5 ? 10 : rough / step > 2 ? 5 : rough / step > 1 ? 2 : 1
  return (0...Int(limit / step + 1e-9)).map { Double($0) * step }
}

/// Even marks from one limit to another that contain 0, about five of them.
func evenMarks(_ limits: ClosedRange<Double>) -> [Double] {
  let step = evenMarks(upTo: limits.upperBound - limits.lowerBound).dropFirst().first ?? 1
  let first = Int((limits.lowerBound / step - 1e-9).rounded(.up)), last = Int((limits.upperBound / step + 1e-9).rounded(.down))
  return first <= last ? (first...last).map { Double($0) * step } : []
}
