import Foundation
import LinearAlgebra
import Multilevel
import Probability
import Regression
import Testing

/// One set of rows with what lme4, lmerTest and pbkrtest answer; written by Fixtures/lme4_reference.R.
struct MixedFixture: Decodable, Sendable, CustomTestStringConvertible {
  struct Factor: Decodable { let codes: [Int32], levels: Int }
  struct Term: Decodable { let factor: Int, columns: [[Double]] }
  /// R writes a matrix of one element as a number, and a missing number as a text.
  struct Numbers: Decodable {
    let values: [Double]
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        values = [number]
      } else {
        values = try container.decode([Missing].self).map(\.value)
      }
    }
  }
  struct Missing: Decodable {
    let value: Double
    init(from decoder: any Decoder) throws { value = (try? decoder.singleValueContainer().decode(Double.self)) ?? .nan }
  }

  let name: String
  let restricted: Bool
  let y: [Double]
  let X: [[Double]]
  let weights: [Double]?
  let offset: [Double]?
  let factors: [Factor]
  let terms: [Term]
  let criterion: Double, aic: Double, bic: Double, residualVariance: Double
  let parameters: Int
  let coefficients: Numbers, standardErrors: Numbers
  let components: [Numbers]
  let fitted: [Double]
  let modes: [Double]?, conditionalErrors: [Double]?
  let satterthwaite: [Double]?, kenwardRoger: [Double]?, kenwardRogerErrors: [Double]?
  let profile: [[Double]]?

  var testDescription: String { name }

  static let all: [MixedFixture] = {
    let file = Bundle.module.bundleURL.appendingPathComponent("Fixtures/lme4_reference.json")
    return try! JSONDecoder().decode([MixedFixture].self, from: Data(contentsOf: file))
  }()

  static func named(_ name: String) -> MixedFixture { all.first { $0.name == name }! }

  /// The rows of the set.
  func rows(threads: Int = 1) -> MixedCase {
    MixedCase(
      y: y, X: X, weights: weights, offset: offset,
      factors: factors.map { GroupingFactor(codes: $0.codes, levels: $0.levels) },
      terms: terms.map { ($0.factor, $0.columns) }, estimation: restricted ? .restricted : .maximumLikelihood, threads: threads)
  }
}

/// Rows of a mixed model that laws change and fit again.
struct MixedCase: Sendable {
  var y: [Double]
  var X: [[Double]]
  var weights: [Double]?
  var offset: [Double]?
  var factors: [GroupingFactor]
  var terms: [(factor: Int, columns: [[Double]])]
  var estimation = LinearMixedModel.Estimation.restricted
  var threads = 1

  func data() throws -> MultilevelData<Matrix> {
    try MultilevelData(
      RegressionData(Matrix(columns: X), outcome: y, weights: weights, offset: offset, threads: threads),
      factors: factors, terms: terms.map { RandomTerm(factor: $0.factor, design: Matrix(columns: $0.columns)) })
  }

  func fit() throws -> LinearMixedFit { try LinearMixedModel(estimation).fit(data()) }

  /// The rows in another order.
  func reordered(_ order: [Int]) -> MixedCase {
    func pick(_ x: [Double]) -> [Double] { order.map { x[$0] } }
    var other = self
    other.y = pick(y)
    other.X = X.map(pick)
    other.weights = weights.map(pick)
    other.offset = offset.map(pick)
    other.factors = factors.map { factor in GroupingFactor(codes: order.map { factor.codes[$0] }, levels: factor.levels) }
    other.terms = terms.map { ($0.factor, $0.columns.map(pick)) }
    return other
  }

  /// Random rows: schools with a slope, classes in them, and a crossed factor.
  static func random(seed: UInt64, rows n: Int = 160, schools J: Int = 8) -> MixedCase {
    var stream = RandomStream(seed: seed, stream: 0)
    let x = (0..<n).map { _ in stream.normal() }
    let school = (0..<n).map { _ in Int32(stream.uniform() * Double(J)) }
    let classes = school.map { $0 * 3 + Int32(stream.uniform() * 3) }
    let crossed = (0..<n).map { _ in Int32(stream.uniform() * 7) }
    let (u, s) = ((0..<J).map { _ in stream.normal() }, (0..<J).map { _ in 0.6 * stream.normal() })
    let (c, h) = ((0..<3 * J).map { _ in 0.7 * stream.normal() }, (0..<7).map { _ in 0.8 * stream.normal() })
    let y = (0..<n).map { i in
      let (j, k) = (Int(school[i]), Int(classes[i]))
      return 1 + 0.5 * x[i] + u[j] + s[j] * x[i] + c[k] + h[Int(crossed[i])] + stream.normal()
    }
    let one = [Double](repeating: 1, count: n)
    return MixedCase(
      y: y, X: [one, x],
      factors: [
        GroupingFactor(codes: school, levels: J), GroupingFactor(codes: classes, levels: 3 * J), GroupingFactor(codes: crossed, levels: 7)
      ], terms: [(0, [one, x]), (1, [one]), (2, [one])])
  }
}

/// The largest difference of two lists, relative to the largest number of the second.
func largestError(_ got: [Double], _ want: [Double]) -> Double {
  guard got.count == want.count else { return .infinity }
  let scale = want.map(abs).max() ?? 1
  return zip(got, want).map { $1.isNaN && $0.isNaN ? 0 : abs($0 - $1) / max(scale, 1e-12) }.reduce(0) { $1 <= $0 ? $0 : $1 }
}
