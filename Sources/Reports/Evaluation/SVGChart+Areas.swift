extension SVGChart {
  /// What lies between two lines over the same places.
  func area(_ band: [(at: Double, low: Double, high: Double)], class style: String) -> HTML {
    let path = (band.map { ($0.at, $0.high) } + band.reversed().map { ($0.at, $0.low) })
      .map { "\(pixels(x($0.0))),\(pixels(y($0.1)))" }.joined(separator: " ")
    return "<polygon class=\"\(style)\" points=\"\(path)\"/>"
  }

  /// A box between two places of each axis.
  func box(across: ClosedRange<Double>, up: ClosedRange<Double>, class style: String) -> HTML {
    """
    <rect class="\(style)" x="\(pixels(x(across.lowerBound)))" y="\(pixels(y(up.upperBound)))" \
    width="\(pixels(x(across.upperBound) - x(across.lowerBound)))" height="\(pixels(y(up.lowerBound) - y(up.upperBound)))"/>
    """
  }
}

extension SVGChart.Axis {
  /// An axis of shares from 0 to 1.
  static func shares(_ name: String) -> SVGChart.Axis {
    .init(name: name, limits: 0...1, marks: [0, 0.2, 0.4, 0.6, 0.8, 1], text: { NumberText.percent($0, 0) })
  }

  /// An axis of shares from 0 to a limit.
  static func shares(_ name: String, upTo limit: Double) -> SVGChart.Axis {
    let marks = evenMarks(upTo: limit), decimals = marks.count > 1 && marks[1] < 0.0099 ? 1 : 0
    return .init(name: name, limits: 0...limit, marks: marks, text: { NumberText.percent($0, decimals) })
  }
}
