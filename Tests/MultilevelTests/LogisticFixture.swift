import Foundation
import LinearAlgebra
import Multilevel
import Regression
import Testing

/// A data set and what `glmer` of lme4 makes of it (Fixtures/README.md).
struct LogisticFixture: Decodable, CustomTestStringConvertible {
  struct Rows: Decodable {
    let g, x, s, h, c, m, w, o, y: [Double]
  }

  struct Covariances: Decodable {
    let grp: [String]
    let var1: [String]
    let var2: [String?]
    let vcov: [Double]
  }

  let id: [Int]
  let kind: [String]
  let nAGQ: [Int]
  let terms: [String]
  let data: Rows
  let fixef, se: [Double]
  let vc: Covariances
  let logLik, deviance, modes, errors: [Double]

  var testDescription: String { "\(id[0]) \(kind[0]) \(nAGQ[0])" }

  static func read(_ url: URL) throws -> [LogisticFixture] {
    try JSONDecoder().decode([LogisticFixture].self, from: Data(contentsOf: url))
  }

  static let all: [LogisticFixture] = {
    let url = Bundle.module.bundleURL.appendingPathComponent("Fixtures/logistic.json")
    return try! read(url)
  }()

  var family: any Family { get throws { data.m.contains { $0 != 1 } ? try .binomial(trials: data.m) : .bernoulli } }

  var approximation: LogisticMixedModel.Approximation { nAGQ[0] == 1 ? .laplace : .quadrature(points: nAGQ[0]) }

  private static func factor(_ values: [Double]) -> GroupingFactor {
    let levels = Set(values).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(levels, 0...))
    return GroupingFactor(codes: values.map { Int32(place[$0]!) }, levels: levels.count)
  }

  /// The model as the formula has it.
  func mixedData(threads: Int = 1) throws -> MultilevelData<Matrix> {
    let one = [Double](repeating: 1, count: data.y.count)
    let fixed = try RegressionData(
      Matrix(columns: [one, data.x, data.s]), outcome: data.y, weights: data.w.contains { $0 != 1 } ? data.w : nil,
      offset: data.o.contains { $0 != 0 } ? data.o : nil, threads: threads)
    let constant = Matrix(columns: [one]), slope = Matrix(columns: [one, data.x]), only = Matrix(columns: [data.x])
    let (g, h, c) = (Self.factor(data.g), Self.factor(data.h), Self.factor(data.c))
    let parts: (factors: [GroupingFactor], terms: [RandomTerm]) =
      switch terms[0] {
      case "(x|g)": ([g], [RandomTerm(factor: 0, design: slope)])
      case "(1|g)+(0+x|g)": ([g], [RandomTerm(factor: 0, design: constant), RandomTerm(factor: 0, design: only)])
      case "(1|g)+(1|h)": ([g, h], [RandomTerm(factor: 0, design: constant), RandomTerm(factor: 1, design: constant)])
      case "(x|g)+(1|h)": ([g, h], [RandomTerm(factor: 0, design: slope), RandomTerm(factor: 1, design: constant)])
      case "(1|c)+(1|g)": ([c, g], [RandomTerm(factor: 0, design: constant), RandomTerm(factor: 1, design: constant)])
      default: ([g], [RandomTerm(factor: 0, design: constant)])
      }
    return try MultilevelData(fixed, factors: parts.factors, terms: parts.terms)
  }
}
