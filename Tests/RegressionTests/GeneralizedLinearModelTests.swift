import LinearAlgebra
import Testing

@testable import Regression

/// Reference values: Newton–Raphson in 50-digit arithmetic (mpmath) on data made for these tests.
struct GeneralizedLinearModelTests {
  @Test func `ten events in 20000 rows agree with 50-digit arithmetic`() throws {
    // R 4.2.2: glm(y ~ x1 + x2 + x3, binomial); logLik, coefficients and standard errors by mpmath.
    let data = try Fixture("rare_events_20000")
    let fit = try GeneralizedLinearModel(.bernoulli).fit(data.design("x1", "x2", "x3"), outcome: data.numbers("y"))
    let coefficients = [-8.5297510731225267968, 0.10791267097044710308, 0.82729117858221882537, 0.17271833048885264374]
    let errors = [0.65847326172099319931, 0.31910587260835224736, 0.69028320194429686755, 0.10430218254799390446]
    for j in 0..<4 {
      #expect(relativeError(fit.coefficients[j], coefficients[j]) < 1e-12)
      #expect(relativeError(fit.standardErrors[j], errors[j]) < 1e-12)
    }
    #expect(relativeError(fit.logLikelihood, -84.117760722784752821) < 1e-13)
    #expect(relativeError(fit.nullDeviance, 172.013048357294) < 1e-13)
    #expect(fit.degreesOfFreedom == 19996)
    #expect(fit.separation.status == .none && fit.separation.evidence == .certificate)
  }

  @Test func `three nearly collinear columns agree with 50-digit arithmetic`() throws {
    // R 4.2.2: glm(y ~ x1 + x2 + x3, binomial) with x3 = x1 + x2 + 1e-5 noise; the condition number takes six digits.
    let data = try Fixture("near_collinear_400")
    let fit = try GeneralizedLinearModel().fit(data.design("x1", "x2", "x3"), outcome: data.numbers("y"))
    let coefficients = [0.64200851884122586816, -1112.9459907686644298, -1114.3590040819977549, 1113.8151054963773136]
    let errors = [0.11776977827745082818, 11591.236067806907204, 11591.248653903980755, 11591.239384687172631]
    for j in 0..<4 {
      #expect(relativeError(fit.coefficients[j], coefficients[j]) < 1e-9, "\(fit.coefficients[j])")
      #expect(relativeError(fit.standardErrors[j], errors[j]) < 1e-9, "\(fit.standardErrors[j])")
    }
    #expect(relativeError(fit.logLikelihood, -224.84532263398420802) < 1e-13)
    #expect(fit.aliased.isEmpty)
  }

  @Test func `weights and an offset agree with 50-digit arithmetic`() throws {
    // R 4.2.2: glm(at_risk ~ absence_days + welfare + dental_caries + score + siblings + sex + factor(grade)
    //   + offset(log(siblings + 1) * 0.3), binomial, weights = weight)
    let children = try Children()
    let fit = try GeneralizedLinearModel().fit(
      children.X, outcome: children.y, weights: children.weights, offset: children.offset)
    for j in 0..<15 {
      #expect(relativeError(fit.coefficients[j], Children.coefficients[j]) < 1e-11, "column \(j)")
      #expect(relativeError(fit.standardErrors[j], Children.errors[j]) < 1e-12, "column \(j)")
    }
    #expect(relativeError(fit.logLikelihood, -498.78529398191508858) < 1e-13)
    #expect(relativeError(fit.deviance, 997.57058796383) < 1e-13)
    #expect(relativeError(fit.nullDeviance, 1067.74939602415) < 1e-13)
    #expect(fit.degreesOfFreedom == 3985)
  }

  @Test func `an outcome that is the same everywhere is refused`() {
    let X = Matrix(columns: [[1, 1, 1], [1, 2, 4]])
    #expect(throws: RegressionError.outcomeIsConstant(events: false)) { try GeneralizedLinearModel().fit(X, outcome: [0, 0, 0]) }
    #expect(throws: RegressionError.outcomeIsConstant(events: true)) {
      try GeneralizedLinearModel().fit(X, outcome: [1, 1, 0], weights: [1, 2, 0])
    }
  }

  @Test func `more columns than rows are refused`() {
    let X = Matrix(columns: [[1, 1, 1], [1, 2, 4], [5, 1, 1], [1, 0, 0]])
    #expect(throws: RegressionError.tooFewRows(rows: 3, columns: 4)) { try GeneralizedLinearModel().fit(X, outcome: [0, 1, 0]) }
  }

  @Test func `a number that is not finite is named by row and column`() {
    let X = Matrix(columns: [[1, 1, 1, 1], [1, 2, .nan, 4]])
    #expect(throws: RegressionError.notFinite(role: .design, row: 2, column: 1)) {
      try GeneralizedLinearModel().fit(X, outcome: [0, 1, 0, 1])
    }
  }
}

/// 4000 made-up children with weights that are not whole and an offset.
struct Children {
  let X: Matrix
  let y: [Double]
  let weights: [Double]
  let offset: [Double]

  init() throws {
    let data = try Fixture("children_4000")
    var columns = ["absence_days", "welfare", "dental_caries", "score", "siblings"].map(data.numbers)
    columns.append(data.texts("sex").map { $0 == "M" ? 1 : 0 })
    let grades = data.numbers("grade")
    for grade in 2...9 { columns.append(grades.map { $0 == Double(grade) ? 1 : 0 }) }
    X = Matrix(columns: [[Double](repeating: 1, count: grades.count)] + columns)
    y = data.numbers("at_risk")
    weights = data.numbers("weight")
    offset = data.numbers("siblings").map { logarithm($0 + 1) * 0.3 }
  }

  static let coefficients = [
    -3.203415163848975404, 0.094766149750598608505, 0.48878234859193011763, 0.20016241461425592749, -0.022617948263134976571,
    0.022768025940175178504, -0.071046723351295492137, -0.92087150472885991153, -0.86503292179574548372, -0.60273310146357038229,
    -0.53716961103601157324, -0.86949489383020273671, -0.74033543241180410608, -0.29294907328838828985, -0.9453286427736519109
  ]
  static let errors = [
    0.57654387320855923039, 0.013745318873807159692, 0.25910976759889136145, 0.084933889504386974096, 0.0099893983368894967452,
    0.070163587362781001653, 0.19159058214896765167, 0.41038192717601840561, 0.38601580031363849626, 0.35769127903555797569,
    0.35777661076677517938, 0.37733478646389209899, 0.37137560352452023566, 0.33840088055357948676, 0.39625464297246942808
  ]
}
