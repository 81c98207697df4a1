import LinearAlgebra
import Testing

@testable import Regression

/// Cross-validation against R 4.2.2, cv.glmnet of glmnet 4.1-6, with thresh = 1e-20, maxit = 1e8, foldid = (row - 1) %% 5 + 1 and the listed penalties, on the
/// synthetic children_4000.
struct CrossValidationTests {
  private let folds = try! Folds((0..<4000).map { Int32($0 % 5) })

  private func rows(_ outcome: String, _ names: [String], isWeighted: Bool) throws -> RegressionData<Matrix> {
    let data = try Fixture("children_4000")
    let constant = [Double](repeating: 1, count: 4000)
    return try RegressionData(
      Matrix(columns: [constant] + names.map(data.numbers)), outcome: data.numbers(outcome),
      weights: isWeighted ? data.numbers("weight") : nil)
  }

  /// Means and errors to 1e-8 of 1: glmnet's own convergence.
  private func expect(_ found: CrossValidation, means: [Double], errors: [Double], nonzero: [Int]) {
    for (place, point) in found.points.enumerated() {
      #expect(abs(point.mean - means[place]) < 1e-8 * max(1, means[place]), "\(point.mean) \(means[place])")
      #expect(abs(point.standardError - errors[place]) < 1e-8 * max(1, errors[place]), "\(point.standardError) \(errors[place])")
      #expect(point.nonzero == nonzero[place])
    }
    #expect(found.points.count == means.count)
  }

  @Test func `a weighted lasso of events agrees with cv.glmnet`() throws {
    let strengths = [0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005]
    let model = try PenalizedModel(.bernoulli, penalty: .lasso, sequence: .strengths(strengths))
    let names = ["grade", "absence_days", "welfare", "dental_caries", "score", "siblings"]
    let found = try model.crossValidate(rows("at_risk", names, isWeighted: true), folds: folds)
    expect(
      found,
      means: [
        0.24301232775199, 0.242873198302832, 0.235132396432073, 0.233288399345512, 0.2320628746893, 0.231605035852648, 0.231360246323293
      ],
      errors: [
        0.0213043327560012, 0.021315073345919, 0.0211770001267032, 0.0212631593146822, 0.0211729823919154, 0.0207951107488607,
        0.0205424184672993
      ], nonzero: [0, 0, 1, 3, 6, 6, 6])
    #expect(strengths[found.minimum] == 0.0005 && strengths[found.oneStandardError] == 0.05)
  }

  @Test func `a weighted elastic net of measurements agrees with cv.glmnet`() throws {
    let strengths = [8, 4, 2, 1, 0.5, 0.1, 0.02]
    let model = try PenalizedModel(.gaussian, penalty: .elasticNet(mixing: 0.2), sequence: .strengths(strengths))
    let names = ["grade", "absence_days", "welfare", "dental_caries", "siblings"]
    let found = try model.crossValidate(rows("score", names, isWeighted: true), folds: folds)
    expect(
      found,
      means: [
        98.3855186970249, 97.4822838927802, 96.4584820810055, 96.1155974940335, 96.0321423097973, 96.0526358977766, 96.0724773300197
      ],
      errors: [
        1.54782035036174, 1.54940729774906, 1.4542649906954, 1.39302084262838, 1.36119750709147, 1.33628290056254, 1.33215676718004
      ], nonzero: [0, 2, 2, 2, 3, 4, 4])
    #expect(strengths[found.minimum] == 0.5 && strengths[found.oneStandardError] == 2)
  }

  @Test func `an elastic net of counts agrees with cv.glmnet`() throws {
    let model = try PenalizedModel(
      .poisson, penalty: .elasticNet(mixing: 0.5), sequence: .strengths([0.6, 0.3, 0.1, 0.05, 0.01, 0.002]))
    let names = ["grade", "welfare", "dental_caries", "score", "siblings"]
    let found = try model.crossValidate(rows("absence_days", names, isWeighted: false), folds: folds)
    expect(
      found, means: [2.98216013226161, 2.96819402041693, 2.96237750408984, 2.96168864278925, 2.96216106559159, 2.96237108650131],
      errors: [0.0840956634530979, 0.0868232985794322, 0.0900665298968993, 0.0907669915878909, 0.0913084552996731, 0.0914271041559617],
      nonzero: [1, 1, 4, 4, 5, 5])
  }

  @Test func `counts out of trials on columns as they are agree with cv.glmnet`() throws {
    // m <- grade + siblings; k <- siblings; cv.glmnet(X[,c(2,3,4,5)], cbind(m - k, k), family = "binomial", standardize = FALSE, …)
    let data = try Fixture("children_4000")
    let siblings = data.numbers("siblings")
    let family = try Binomial(trials: zip(data.numbers("grade"), siblings).map { $0 + $1 })
    let model = try PenalizedModel(
      family, penalty: .elasticNet(mixing: 1, scale: .asGiven), sequence: .strengths([0.1, 0.02, 0.01, 0.002, 0.0005]))
    let X = data.design("absence_days", "welfare", "dental_caries", "score")
    let found = try model.crossValidate(RegressionData(X, outcome: siblings), folds: folds)
    expect(
      found, means: [0.208960149756788, 0.208960149756788, 0.208974175730536, 0.209039570185037, 0.209129414457116],
      errors: [0.00379997891452802, 0.00379997891452802, 0.00379734990380418, 0.00378987565230774, 0.00375404521561797],
      nonzero: [0, 0, 0, 3, 4])
  }

  @Test func `the two choices are the largest penalties that qualify`() {
    let path = PenalizedPath(largestStrength: 1, points: [], nullDeviance: 1, observations: 1, constantColumns: [])
    func point(_ λ: Double, _ mean: Double) -> CrossValidation.Point {
      CrossValidation.Point(strength: λ, mean: mean, standardError: 0.1, nonzero: 0)
    }
    let found = CrossValidation(path: path, points: [point(1, 2), point(0.5, 1.05), point(0.25, 1), point(0.125, 1)], folds: 3)
    #expect(found.minimum == 2)
    #expect(found.oneStandardError == 1)
  }
}
