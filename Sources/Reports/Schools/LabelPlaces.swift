/// Puts names beside dots so that they do not lie on each other or on dots.
struct LabelPlaces {
  /// The dots, in pixels.
  let points: [(x: Double, y: Double)]
  /// The width of the drawing.
  let width: Double

  private struct Box {
    let left: Double, right: Double, top: Double, bottom: Double

    func overlap(_ other: Box) -> Double {
      max(0, min(right, other.right) - max(left, other.left)) * max(0, min(bottom, other.bottom) - max(top, other.top))
    }
  }

  private static let letter = 7.0
  private static let height = 13.0
  private static let gap = 6.0
  private static let radius = 4.0

  /// The names of some dots, each at the side where it covers least.
  /// - Complexity: O(names × (dots + names)).
  func drawn(_ names: [(index: Int, text: String)]) -> [HTML] {
    var taken = points.map { Box(left: $0.x - Self.radius, right: $0.x + Self.radius, top: $0.y - Self.radius, bottom: $0.y + Self.radius) }
    return names.map { name in
      let choices = places(name.text, at: points[name.index])
      let covered = choices.map { choice in
        taken.reduce(choice.right > width || choice.left < 0 ? Double.greatestFiniteMagnitude / 2 : 0) { $0 + choice.overlap($1) }
      }
      let best = choices[covered.indices.min { (covered[$0], $0) < (covered[$1], $1) }!]
      taken.append(best)
      return "<text x=\"\(pixels(best.left))\" y=\"\(pixels(best.bottom - 3))\">\(name.text)</text>"
    }
  }

  /// Right, left, above, below, and the four corners.
  private func places(_ text: String, at point: (x: Double, y: Double)) -> [Box] {
    let wide = Self.letter * Double(text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }), tall = Self.height
    let right = point.x + Self.gap, left = point.x - Self.gap - wide, middle = point.x - wide / 2
    let beside = point.y - tall / 2, above = point.y - Self.gap - tall, below = point.y + Self.gap
    return [(right, beside), (left, beside), (middle, above), (middle, below), (right, above), (right, below), (left, above), (left, below)]
      .map { Box(left: $0.0, right: $0.0 + wide, top: $0.1, bottom: $0.1 + tall) }
  }
}
