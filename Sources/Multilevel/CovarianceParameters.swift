import LinearAlgebra

/// The parameters θ of the relative covariances: for each term the lower triangle of a matrix Λ, column after column, with `Cov(b) = σ² Λ Λᵀ`.
struct CovarianceParameters: Sendable {
  let terms: [RandomEffectsLayout.TermPlace]
  let widths: [Int]
  /// Where each parameter stands: place, row, column.
  let entries: [(place: Int, row: Int, column: Int)]

  init(_ layout: RandomEffectsLayout) {
    terms = layout.terms
    widths = layout.widths
    entries = layout.terms.flatMap { term in
      (0..<term.width).flatMap { j in (j..<term.width).map { (term.place, term.offset + $0, term.offset + j) } }
    }
  }

  var count: Int { entries.count }

  /// Independent effects with this relative standard deviation.
  func start(_ deviation: Double) -> [Double] { entries.map { $0.row == $0.column ? deviation : 0 } }

  /// The blocks Λ of each place.
  func factors(_ θ: [Double]) -> [Matrix] {
    var Λ = widths.map { Matrix(rows: $0, columns: $0) }
    for (entry, value) in zip(entries, θ) { Λ[entry.place][entry.row, entry.column] = value }
    return Λ
  }

  /// The derivative in θ from the derivative in all elements of Λ.
  func gradient(_ G: [Matrix]) -> [Double] { entries.map { G[$0.place][$0.row, $0.column] } }

  /// The block of one term.
  func block(_ term: Int, _ Λ: [Matrix]) -> Matrix {
    let place = terms[term]
    let range = Array(place.offset..<place.offset + place.width)
    return Λ[place.place][rows: range, columns: range]
  }

  /// θ with the block of one term replaced by a lower triangular one.
  func replacing(_ term: Int, by block: Matrix, in θ: [Double]) -> [Double] {
    var result = θ
    let place = terms[term]
    for (k, entry) in entries.enumerated() where isEntry(k, of: term) {
      result[k] = block[entry.row - place.offset, entry.column - place.offset]
    }
    return result
  }

  /// Whether a parameter is one of a term's.
  func isEntry(_ k: Int, of term: Int) -> Bool {
    let (entry, place) = (entries[k], terms[term])
    return entry.place == place.place && entry.column >= place.offset && entry.column < place.offset + place.width
  }

  /// The blocks Λ of each place with that of one term replaced by a square one.
  func replacing(_ term: Int, inFactors Λ: [Matrix], by block: Matrix) -> [Matrix] {
    var result = Λ
    let place = terms[term]
    for j in 0..<place.width { for i in 0..<place.width { result[place.place][place.offset + i, place.offset + j] = block[i, j] } }
    return result
  }

  /// θ with small roots of variances widened: where one is 0 its derivative is too, and a search would never leave it.
  func widened(_ θ: [Double]) -> [Double] {
    zip(entries, θ).map { $0.row == $0.column ? CovarianceParameters.widened($1, unit: 1) : $1 }
  }

  /// A root of a variance, or one that is a little larger if it is small.
  static func widened(_ root: Double, unit: Double) -> Double {
    abs(root) < smallRoot * abs(unit) ? 5 * smallRoot * abs(unit) : root
  }

  /// A relative standard deviation that counts as small.
  private static let smallRoot = 0.01
}
