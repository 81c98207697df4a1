import Glibc
import LinearAlgebra

/// Some columns of a design, shifted to the middle of their values and scaled to a spread near 1.
///
/// Columns of yen and of seconds since 1970 then weigh as much as columns of 0 and 1, and cross-products lose no digits. Scales are powers
/// of two, so that scaling loses nothing at all. Columns are shifted only where the design has a constant column, which must be the first.
struct StandardizedDesign<Design: RowBlocks>: Sendable {
  let design: Design
  /// The columns of the design that take part, ascending.
  let kept: [Int]
  /// What is subtracted from each column of the design.
  let centers: [Double]
  /// What each column of the design is multiplied with.
  let factors: [Double]
  /// Whether the first column of the design is constant and different from 0.
  let hasIntercept: Bool
  /// The moments of the columns of the design.
  private let moments: ColumnMoments

  var rows: Int { design.rows }
  var columns: Int { kept.count }

  init(_ design: Design, moments: ColumnMoments) {
    let intercept = moments.deviations[0] == 0 && moments.means[0] != 0
    hasIntercept = intercept
    self.design = design
    kept = Array(0..<design.columns)
    let scales = (0..<design.columns).map { j in
      let (mean, deviation) = (moments.means[j], moments.deviations[j])
      return intercept && deviation > 0 ? powerOfTwo(near: deviation) : powerOfTwo(near: hypot(mean, deviation))
    }
    factors = (0..<design.columns).map { j in intercept && j == 0 ? 1 / moments.means[0] : 1 / scales[j] }
    centers = (0..<design.columns).map { j in
      guard intercept, j > 0 else { return 0 }
      guard moments.deviations[j] > 0 else { return moments.means[j] }
      let grain = scales[j] * centerGrain
      return (moments.means[j] / grain).rounded() * grain
    }
    self.moments = moments
  }

  /// Another design of the same columns, shifted and scaled in the same way.
  init(_ design: Design, as scaling: ColumnScaling) {
    self.design = design
    kept = Array(0..<design.columns)
    (centers, factors, hasIntercept) = (scaling.centers, scaling.factors, scaling.hasIntercept)
    moments = scaling.moments
  }

  /// How the columns are shifted and scaled.
  var scaling: ColumnScaling { ColumnScaling(centers: centers, factors: factors, moments: moments, hasIntercept: hasIntercept) }

  private init(_ whole: StandardizedDesign, kept: [Int]) {
    let stillCentered = whole.hasIntercept && kept.first == 0
    design = whole.design
    centers = stillCentered ? whole.centers : whole.centers.map { _ in 0 }
    factors = whole.factors
    moments = whole.moments
    hasIntercept = stillCentered
    self.kept = kept
  }

  /// The same design with some of its columns only; without the constant column the others are no longer shifted.
  func keeping(_ columns: [Int]) -> StandardizedDesign { StandardizedDesign(self, kept: columns) }

  var tileRows: Int { design.tileRows }

  /// The largest absolute value of column `j` of the design once it is shifted and scaled, over the rows that count.
  func reach(_ j: Int) -> Double {
    max(abs(moments.extremes[j].low - centers[j]), abs(moments.extremes[j].high - centers[j])) * abs(factors[j])
  }

  /// No row that counts has a larger squared length than this.
  var largestSquaredLength: Double { kept.reduce(0) { $0 + reach($1) * reach($1) } }

  /// The mean square of column `j` of the design as it stands, over the rows that count.
  func meanSquare(_ j: Int) -> Double {
    moments.means[j] * moments.means[j] + moments.deviations[j] * moments.deviations[j]
  }

  /// The same columns, shifted and scaled alike, of other rows of the design.
  func of<Rows: RowBlocks>(_ rows: Rows) -> StandardizedDesign<Rows> {
    StandardizedDesign<Rows>(rows, kept: kept, centers: centers, factors: factors, moments: moments, hasIntercept: hasIntercept)
  }

  fileprivate init(
    _ design: Design, kept: [Int], centers: [Double], factors: [Double], moments: ColumnMoments, hasIntercept: Bool
  ) {
    (self.design, self.kept, self.centers, self.factors) = (design, kept, centers, factors)
    (self.moments, self.hasIntercept) = (moments, hasIntercept)
  }

  /// Writes the shifted and scaled columns; `block` must have room for every column of the design.
  func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    design.fill(block, rows: range)
    if let base = block.baseAddress { standardize(base, rows: range.count) }
  }

  /// Shifts and scales a block of all columns, and moves the kept ones to its front.
  func standardize(_ base: UnsafeMutablePointer<Double>, rows: Int) {
    for (place, column) in kept.enumerated() {
      standardize(base + column * rows, into: base + place * rows, count: rows, column: column)
    }
  }

  private func standardize(
    _ source: UnsafeMutablePointer<Double>, into target: UnsafeMutablePointer<Double>, count: Int, column: Int
  ) {
    let (center, factor) = (centers[column], factors[column])
    for i in 0..<count { target[i] = (source[i] - center) * factor }
  }

  /// The matrix L that takes coefficients of the kept columns back to the scale of the design: `β = L b`.
  ///
  /// `β_j = f_j b_j`, and the constant column also takes up the shifts: `β_0 = f_0 (b_0 - Σ c_j f_j b_j)`.
  var backTransform: Matrix {
    var L = Matrix(rows: kept.count, columns: kept.count)
    for (place, column) in kept.enumerated() {
      L[place, place] = factors[column]
      if hasIntercept, place > 0 { L[0, place] = -factors[0] * centers[column] * factors[column] }
    }
    return L
  }

  /// The coefficients of the kept columns that stand for these on the scale of the design: `b = L⁻¹ β`.
  func standardized(_ β: [Double]) -> [Double] {
    var b = kept.map { β[$0] / factors[$0] }
    if hasIntercept { b[0] += kept.dropFirst().reduce(0) { $0 + centers[$1] * β[$1] } }
    return b
  }

  /// The logarithm of what scaling multiplies the root of a determinant of the information with.
  var logScale: Double { kept.reduce(0) { $0 + Glibc.log(abs(factors[$1])) } }

  /// Numbers of the kept columns at the places of all columns; not a number elsewhere.
  func spread(_ numbers: [Double]) -> [Double] {
    var all = [Double](repeating: .nan, count: design.columns)
    for (place, column) in kept.enumerated() { all[column] = numbers[place] }
    return all
  }
}

/// The shift of a column is a multiple of this share of its scale, so that subtracting it from whole numbers is exact.
private let centerGrain = 0x1p-10

/// The power of two just below or at `x`; 1 for 0.
private func powerOfTwo(near x: Double) -> Double { x > 0 && x.isFinite ? scalbn(1, Int32(x.exponent)) : 1 }

/// How the columns of a design are shifted and scaled.
struct ColumnScaling: Sendable {
  let centers: [Double]
  let factors: [Double]
  let moments: ColumnMoments
  let hasIntercept: Bool
}
