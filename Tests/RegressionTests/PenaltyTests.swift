import LinearAlgebra
import Testing

@testable import Regression

struct PenaltyTests {
  private let X = Matrix(columns: [[1, 1, 1, 1, 1, 1], [3, 11, 2, 8, 5, 9], [0, 1, 0, 0, 1, 1], [2, 2, 2, 2, 2, 2]])
  private let y: [Double] = [0, 1, 0, 1, 0, 1]

  private func fit(_ penalty: Penalty, _ sequence: PenaltySequence = .strengths([0.01])) throws -> PenalizedPath {
    try PenalizedModel(.bernoulli, penalty: penalty, sequence: sequence).fit(X, y)
  }

  @Test func `settings outside their range are refused where they are made`() {
    #expect(throws: RegressionError.settingOutOfRange(name: "alpha")) { try Penalty.elasticNet(mixing: 1.5) }
    #expect(throws: RegressionError.settingOutOfRange(name: "penalty factor")) { try Penalty.elasticNet(mixing: 1, factors: [1, -1]) }
    #expect(throws: RegressionError.settingOutOfRange(name: "lambda")) { try PenalizedModel(penalty: .lasso, sequence: .strengths([])) }
    #expect(throws: RegressionError.settingOutOfRange(name: "lambda")) { try PenalizedModel(penalty: .lasso, sequence: .strengths([-1])) }
    #expect(throws: RegressionError.settingOutOfRange(name: "lambda ratio")) {
      try PenalizedModel(penalty: .lasso, sequence: .descending(count: 3, ratio: 1))
    }
  }

  @Test func `penalty factors that are all 0 are refused`() {
    #expect(throws: RegressionError.penalty(.factorsAllZero)) { try fit(.elasticNet(mixing: 1, factors: [1, 0, 0, 1])) }
  }

  @Test func `separated data have a penalised fit but none without a penalty`() throws {
    #expect(try fit(.lasso).points[0].coefficients[1].isFinite)
    do {
      _ = try fit(.lasso, .strengths([0.01, 0]))
      Issue.record("separated data were fitted")
    } catch let error as RegressionError { #expect(error.separation?.infiniteColumns.contains(1) == true, "\(error)") }
  }

  @Test func `a column that does not vary has the coefficient 0 and is named`() throws {
    let path = try fit(.ridge)
    #expect(path.constantColumns == [3])
    #expect(path.points[0].coefficients[3] == 0)
  }

  @Test func `columns without a penalty that depend on each other are refused`() {
    let X = Matrix(columns: [[1, 1, 1, 1, 1, 1], [3, 11, 2, 8, 5, 9], [6, 22, 4, 16, 10, 18], [1, 0, 0, 1, 1, 0]])
    let y: [Double] = [0, 1, 0, 0, 1, 1]
    #expect(throws: RegressionError.penalty(.unpenalizedDependent(columns: [2]))) {
      try PenalizedModel(penalty: .elasticNet(mixing: 1, factors: [1, 0, 0, 1])).fit(X, y)
    }
  }

  @Test func `folds without events, and outcomes that do not vary, are refused`() throws {
    let data = try RegressionData(X, outcome: y)
    let model = try PenalizedModel(penalty: .ridge)
    #expect(throws: RegressionError.penalty(.oneSidedFold(0, events: false))) {
      try model.crossValidate(data, folds: Folds([0, 1, 0, 1, 1, 1]))
    }
    #expect(throws: RegressionError.outcomeIsConstant(events: true)) { try model.fit(X, [1, 1, 1, 1, 1, 1]) }
    #expect(throws: RegressionError.penalty(.outcomeConstant)) { try PenalizedModel(.gaussian, penalty: .ridge).fit(X, [2, 2, 2, 2, 2, 2]) }
  }

  @Test func `every refusal is told in both languages`() {
    let problems: [PenaltyProblem] = [
      .factorsAllZero, .outcomeConstant, .notConverged(strength: 0.5, violation: 1), .unpenalizedDependent(columns: [2]), .tooFewFolds(1),
      .emptyFold(2), .oneSidedFold(2, events: true), .constantOutside(fold: 2)
    ]
    for problem in problems {
      #expect(RegressionError.penalty(problem).english == problem.english && problem.english.hasSuffix("."))
      #expect(RegressionError.penalty(problem).japanese == problem.japanese && problem.japanese.hasSuffix("。"))
    }
    #expect(PenaltyProblem.unpenalizedDependent(columns: [2]).english.contains("Columns 3 have no penalty"))
    #expect(PenaltyProblem.oneSidedFold(2, events: false).english.contains("Fold 3 has no event"))
  }
}

extension PenalizedModel {
  func fit(_ X: Matrix, _ y: [Double]) throws -> PenalizedPath { try fit(RegressionData(X, outcome: y)) }
}
