/// Standard normal numbers by the ziggurat method with 256 layers of equal area.
///
/// Source: Marsaglia and Tsang, "The ziggurat method for generating random variables", Journal of Statistical Software 5 (2000),
/// with Doornik's separate bits for layer and place (2005). Tables and decisions use arithmetic, square roots and `PortableLog` only:
/// the numbers have the same bits on every processor.
enum Ziggurat {
  /// One layer: a strip under `exp(−x² / 2)`, of which the part up to `inside` lies wholly below the curve.
  private struct Layer {
    /// The half width.
    var width: Double
    /// The half width of the next layer up, as a share of this one's.
    var inside: Double
    /// The height of the curve at `width`.
    var low: Double
    /// The height of the curve where the next layer begins.
    var high: Double
  }

  /// Where the tail begins.
  private static let tailStart = 3.6541528853610088
  /// `exp(−tailStart² / 2)`.
  private static let tailHeight = 1.2602859304985975e-3
  /// The area of each layer; the lowest one includes the tail.
  private static let area = 4.92867323397465526e-3
  /// As many as a byte counts.
  private static let layerCount = 256

  private static let layers: [Layer] = {
    var widths = [area / tailHeight, tailStart]
    var heights = [0, tailHeight]
    for i in 2..<layerCount {
      heights.append(heights[i - 1] + area / widths[i - 1])
      widths.append((-2 * PortableLog.log(heights[i])).squareRoot())
    }
    widths.append(0)
    heights.append(1)
    return (0..<layerCount).map {
      Layer(width: widths[$0], inside: widths[$0 + 1] / widths[$0], low: heights[$0], high: heights[$0 + 1])
    }
  }()

  /// A standard normal number: the lowest byte of a word chooses the layer, the 52 highest bits the place.
  @inline(__always)
  static func normal(from stream: inout RandomStream) -> Double {
    while true {
      let word = stream.next()
      let layer = layers[Int(truncatingIfNeeded: word & 0xFF)]
      let u = 2 * Uniform.open(word) - 1
      if abs(u) < layer.inside { return u * layer.width }
      if let x = outside(layer, u, &stream) { return x }
    }
  }

  /// The rare cases: the tail, and the corner of a layer that the curve cuts.
  @inline(never)
  private static func outside(_ layer: Layer, _ u: Double, _ stream: inout RandomStream) -> Double? {
    if layer.low == 0 { return u < 0 ? -tail(&stream) : tail(&stream) }
    let x = u * layer.width
    let height = layer.low + stream.uniform() * (layer.high - layer.low)
    return PortableLog.log(height) < -0.5 * x * x ? x : nil
  }

  /// A normal number beyond the start of the tail (Marsaglia 1964).
  private static func tail(_ stream: inout RandomStream) -> Double {
    while true {
      let x = stream.exponential() / tailStart
      if 2 * stream.exponential() > x * x { return tailStart + x }
    }
  }
}
