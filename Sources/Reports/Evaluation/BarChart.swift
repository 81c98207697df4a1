/// Numbers from 0 up as bars under one another, with a mark on each.
struct BarChart {
  /// One number.
  struct Row {
    let label: String
    let value: Double
    /// Where a mark stands on the bar.
    let mark: Double?
  }

  let title: String
  /// What is drawn, below the axis.
  let name: String
  let rows: [Row]
  let decimals: Int

  private static let rowHeight = 22.0
  private static let bottom = 46.0
  private static let top = 8.0
  private static let left = 160.0
  private static let right = 422.0
  private static let longestLabel = 12

  var html: HTML {
    let height = Self.top + Self.rowHeight * Double(rows.count) + Self.bottom, bottom = height - Self.bottom
    let limit = max(rows.map { max($0.value, $0.mark ?? 0) }.max() ?? 0, 1e-3) * 1.08
    let x = { (value: Double) in Self.left + value / limit * (Self.right - Self.left) }
    let marks = evenMarks(upTo: limit).map { mark -> HTML in
      """
      <line class="grid" x1="\(pixels(x(mark)))" x2="\(pixels(x(mark)))" y1="\(pixels(Self.top))" y2="\(pixels(bottom))"/>\
      <text x="\(pixels(x(mark)))" y="\(pixels(bottom + 18))" text-anchor="middle">\(NumberText.fixed(mark, decimals))</text>
      """
    }
    let bars = rows.enumerated().map { place, row -> HTML in
      let y = Self.top + Self.rowHeight * Double(place)
      let mark: HTML =
        row.mark.map {
          "<line class=\"chance\" x1=\"\(pixels(x($0)))\" x2=\"\(pixels(x($0)))\" y1=\"\(pixels(y + 2))\" y2=\"\(pixels(y + 20))\"/>"
        } ?? ""
      return """
        <text class="axis" x="\(pixels(Self.left - 8))" y="\(pixels(y + 15))" text-anchor="end">\(Self.short(row.label))</text>\
        <rect class="now" x="\(pixels(Self.left))" y="\(pixels(y + 5))" width="\(pixels(x(row.value) - Self.left))" height="12"/>\(mark)
        """
    }
    return """
      <div class="chart"><svg viewBox="0 0 440 \(Int(height))" role="img" aria-label="\(title)">\(marks)\(bars)\
      <text class="axis" x="\(pixels((Self.left + Self.right) / 2))" y="\(pixels(height - 8))" text-anchor="middle">\(name)</text></svg></div>
      """
  }

  /// A label that fits beside the bars; the table below has it whole.
  private static func short(_ label: String) -> String {
    let width = label.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2E80 ? 0.55 : 1) }
    guard width > Double(longestLabel) - 1 else { return label }
    var taken = "", used = 0.0
    for character in label {
      used += character.isASCII ? 0.55 : 1
      if used > Double(longestLabel) - 2 { break }
      taken.append(character)
    }
    return taken + "…"
  }
}
