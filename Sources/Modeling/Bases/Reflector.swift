/// Householder's reflection `I - v vᵀ / v_k` that turns a column into a multiple of the k-th unit vector from place k on.
///
/// Scaled and signed as in LINPACK's `dqrdc`, with which R makes its bases: Dongarra et al. (1979), LINPACK Users' Guide, chapter 9.
struct Reflector {
  private let place: Int
  private var v: [Double]

  init(_ column: [Double], from place: Int) {
    self.place = place
    v = column
    for i in 0..<place { v[i] = 0 }
    let length = v.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let signed = v[place] < 0 ? -length : length
    for i in place..<v.count { v[i] /= signed }
    v[place] += 1
  }

  /// The reflection of a vector.
  func reflect(_ y: [Double]) -> [Double] {
    let t = zip(v, y).reduce(0) { $0 + $1.0 * $1.1 } / v[place]
    return zip(y, v).map { $0 - t * $1 }
  }
}
