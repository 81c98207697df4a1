/// One effect with its intervals above the effects of others, which are dots without names at rounded places.
struct EffectStrip {
  let title: String
  let name: String
  let mean: Double
  let likely: ClosedRange<Double>
  let wide: ClosedRange<Double>
  let others: [Double]
  /// The others are rounded to multiples of this.
  let width: Double
  let text: @Sendable (Double) -> String

  private static let size = (width: 440.0, bottom: 46.0, own: 40.0)
  private static let margin = 24.0
  private static let dot = 10.0
  /// No column of dots is higher than this many; more dots than fit make the steps finer.
  private static let tallest = 16

  /// The others by rounded place.
  private var columns: [(value: Double, count: Int)] {
    guard width > 0 else { return others.sorted().map { ($0, 1) } }
    var counts: [Int: Int] = [:]
    for value in others { counts[Int((value / width).rounded()), default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { (Double($0.key) * width, $0.value) }
  }

  private var limits: ClosedRange<Double> {
    let all = columns.map(\.value) + [wide.lowerBound, wide.upperBound, 0]
    let low = all.min()!, high = all.max()!, pad = high > low ? (high - low) * 0.05 : 1
    return low - pad...high + pad
  }

  private func x(_ value: Double) -> Double {
    let limits = limits
    return Self.margin + (value - limits.lowerBound) / (limits.upperBound - limits.lowerBound) * (Self.size.width - 2 * Self.margin)
  }

  var html: HTML {
    let columns = columns, tallest = columns.map(\.count).max() ?? 0
    let step = min(Self.dot, Self.dot * Double(Self.tallest) / Double(max(tallest, 1)))
    let floor = Self.size.own + Double(tallest) * step + 10, own = Self.size.own / 2
    let height = floor + Self.size.bottom
    let marks = evenMarks(limits).map { mark -> HTML in
      """
      <line class="\(mark == 0 ? "zero" : "grid")" x1="\(pixels(x(mark)))" x2="\(pixels(x(mark)))" y1="6" y2="\(pixels(floor))"/>\
      <text x="\(pixels(x(mark)))" y="\(pixels(floor + 18))" text-anchor="middle">\(text(mark))</text>
      """
    }
    let dots = columns.flatMap { column in
      (0..<column.count).map { k -> HTML in
        "<circle class=\"other\" cx=\"\(pixels(x(column.value)))\" cy=\"\(pixels(floor - (Double(k) + 0.5) * step))\" r=\"\(pixels(step * 0.4))\"/>"
      }
    }
    return """
      <div class="chart"><svg viewBox="0 0 \(Int(Self.size.width)) \(Int(height))" role="img" aria-label="\(title)">\(marks)\(dots)\
      <line class="own-range" x1="\(pixels(x(wide.lowerBound)))" x2="\(pixels(x(wide.upperBound)))" y1="\(pixels(own))" y2="\(pixels(own))"/>\
      <line class="own-likely" x1="\(pixels(x(likely.lowerBound)))" x2="\(pixels(x(likely.upperBound)))" y1="\(pixels(own))" y2="\(pixels(own))"/>\
      <circle class="own" cx="\(pixels(x(mean)))" cy="\(pixels(own))" r="5"/>\
      <text class="axis" x="\(pixels(Self.size.width / 2))" y="\(pixels(height - 8))" text-anchor="middle">\(name)</text></svg></div>
      """
  }
}
