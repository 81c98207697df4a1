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
    for (k, entry) in entries.enumerated()
    where entry.place == place.place && entry.column >= place.offset && entry.column < place.offset + place.width {
      result[k] = block[entry.row - place.offset, entry.column - place.offset]
    }
    return result
  }
}
