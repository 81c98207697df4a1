import LinearAlgebra
import Testing

@testable import Regression

/// Penalised paths against R 4.2.2, glmnet 4.1-6, with thresh = 1e-20 and maxit = 1e8 on the synthetic children_4000; X are the named columns, w the weight,
/// o = 0.1 (grade - 3). Coordinate descent in glmnet leaves about 1e-8.
struct PenalizedModelTests {
  private func rows(
    _ outcome: String, _ names: [String], isWeighted: Bool = false, isShifted: Bool = false, hasIntercept: Bool = true
  ) throws -> RegressionData<Matrix> {
    let data = try Fixture("children_4000")
    let columns = names.map(data.numbers)
    let constant = [Double](repeating: 1, count: columns[0].count)
    return try RegressionData(
      Matrix(columns: hasIntercept ? [constant] + columns : columns), outcome: data.numbers(outcome),
      weights: isWeighted ? data.numbers("weight") : nil, offset: isShifted ? data.numbers("grade").map { 0.1 * ($0 - 3) } : nil)
  }

  private let six = ["grade", "absence_days", "welfare", "dental_caries", "score", "siblings"]

  private func expect(
    _ path: PenalizedPath, _ coefficients: [[Double]], ratios: [Double], null: Double, tolerance: Double = 1e-7
  ) {
    #expect(path.points.count == coefficients.count)
    for (point, want) in zip(path.points, coefficients) {
      for (a, b) in zip(point.coefficients, want) { #expect(abs(a - b) < tolerance, "\(point.strength): \(a) \(b)") }
      #expect(point.nonzero == want.dropFirst().count { $0 != 0 })
    }
    for (point, want) in zip(path.points, ratios) { #expect(abs(point.devianceRatio - want) < 1e-9, "\(point.devianceRatio) \(want)") }
    #expect(relativeError(path.nullDeviance, null) < 1e-12, "\(path.nullDeviance)")
  }

  @Test func `an elastic net with weights, offset and penalty factors agrees with glmnet`() throws {
    // glmnet(X, at_risk, family = "binomial", alpha = .3, weights = w, offset = o, penalty.factor = c(1,1,0,1,1,2), lambda = c(.05,.01,.001))
    let penalty = try Penalty.elasticNet(mixing: 0.3, factors: [1, 1, 1, 0, 1, 1, 2])
    let model = try PenalizedModel(.bernoulli, penalty: penalty, sequence: .strengths([0.05, 0.01, 0.001]))
    let path = try model.fit(rows("at_risk", six, isWeighted: true, isShifted: true))
    expect(
      path,
      [
        [-3.99596903784377, 0, 0.0145049221542493, 0.518125275921631, 0, 0, 0],
        [-3.54089475314091, -0.076990890655531, 0.0760887467294783, 0.492668187868475, 0.0604504955592494, -0.0105815930926593, 0],
        [
          -3.23462569955592, -0.137788933414387, 0.0924789775424186, 0.483814465161142, 0.17677910009506, -0.021584286098832,
          0.111341751743932
        ]
      ], ratios: [0.013355484488617, 0.0589798672043281, 0.0712038154603745], null: 1085.56544972616)
  }

  @Test func `a lasso on columns as they are agrees with glmnet`() throws {
    // glmnet(X, at_risk, family = "binomial", standardize = FALSE, lambda = c(.05,.01,.001))
    let penalty = try Penalty.elasticNet(mixing: 1, scale: .asGiven)
    let path = try PenalizedModel(.bernoulli, penalty: penalty, sequence: .strengths([0.05, 0.01, 0.001])).fit(rows("at_risk", six))
    expect(
      path,
      [
        [-3.23845921910822, 0, 0.0501212490385308, 0, 0, -0.0142952115767444, 0],
        [-2.92672125291175, 0, 0.0849938864939375, 0, 0, -0.0266146118484157, 0],
        [
          -3.48124001907784, -0.0100657636592599, 0.09219104285169, 0.448995619742396, 0.186377096368822, -0.0270506679863723,
          0.130533149785495
        ]
      ], ratios: [0.037953831069261, 0.0499931966272519, 0.0666117723499701], null: 964.401273965995)
  }

  @Test func `a lasso of counts agrees with glmnet`() throws {
    // glmnet(X[,-2], absence_days, family = "poisson", weights = w, offset = o, lambda = c(.5,.1,.01))
    let model = try PenalizedModel(.poisson, penalty: .lasso, sequence: .strengths([0.5, 0.1, 0.01]))
    let names = ["grade", "welfare", "dental_caries", "score", "siblings"]
    let path = try model.fit(rows("absence_days", names, isWeighted: true, isShifted: true))
    expect(
      path,
      [
        [1.73197939322254, -0.0565319405353977, 0, 0, -0.000177915092546395, 0],
        [2.25091028188899, -0.0864324022885661, 0, 0, -0.00796700387498114, 0.00340719229114931],
        [2.35235538958916, -0.0931625121105975, -0.0223769354489423, -0.00249633920584505, -0.009807279180599, 0.0157478129233207]
      ], ratios: [0.0769823382847249, 0.105112547562656, 0.106986441039629], null: 14750.6086396704)
  }

  @Test func `an elastic net of measurements agrees with glmnet, which scales the outcome too`() throws {
    // glmnet(X[,-5], score, alpha = .5, weights = w, lambda = c(2,.5,.05))
    let penalty = try Penalty.elasticNet(mixing: 0.5)
    let names = ["grade", "absence_days", "welfare", "dental_caries", "siblings"]
    let path = try PenalizedModel(.gaussian, penalty: penalty, sequence: .strengths([2, 0.5, 0.05])).fit(
      rows("score", names, isWeighted: true))
    expect(
      path,
      [
        [48.1815577162524, 0, -0.0206365143189146, -0.402369380826239, 0, 0],
        [49.2789382978553, 0, -0.182025094268585, -2.76248304907576, 0, 0],
        [49.7436438673458, 0.00688544320947999, -0.235369334383233, -3.54581552526636, -0.124776242629909, 0]
      ], ratios: [0.00478322283916413, 0.0240365003843988, 0.0257752576101139], null: 435040.664624315)
  }

  @Test func `ridge regression of measurements with an offset and penalty factors agrees with glmnet`() throws {
    // glmnet(X[,-5], score, alpha = 0, offset = o, penalty.factor = c(1,0,1,1,3), lambda = c(20,2))
    let penalty = try Penalty.elasticNet(mixing: 0, factors: [1, 1, 0, 1, 1, 3])
    let names = ["grade", "absence_days", "welfare", "dental_caries", "siblings"]
    let path = try PenalizedModel(.gaussian, penalty: penalty, sequence: .strengths([20, 2])).fit(rows("score", names, isShifted: true))
    expect(
      path,
      [
        [49.5762908290505, -0.0237642023200168, -0.266927544126312, -1.43250964060681, -0.0314682779404253, 0.00331730612857536],
        [49.9612400957512, -0.0526470978632628, -0.26487717463522, -3.28283147960145, -0.0778228441695517, 0.0110419647677056]
      ], ratios: [0.0245928380476536, 0.0304113615778908], null: 395444.93036)
  }

  @Test func `without an intercept columns are scaled but not shifted, as in glmnet`() throws {
    // glmnet(X, at_risk, family = "binomial", intercept = FALSE, alpha = .5, lambda = c(.05,.01,.001))
    let penalty = try Penalty.elasticNet(mixing: 0.5)
    let model = try PenalizedModel(.bernoulli, penalty: penalty, sequence: .strengths([0.05, 0.01, 0.001]))
    let path = try model.fit(rows("at_risk", six, hasIntercept: false))
    let want = [
      [0, 0, 0, 0, -0.0719025707015249, 0], [-0.0501047880656161, 0.0305131217825691, 0, 0, -0.0761481152769895, 0],
      [-0.0899887089212694, 0.0604883241436273, 0.321298925434276, 0.0619445333511985, -0.0811421896616182, 0.00618912003985781]
    ]
    for (point, want) in zip(path.points, want) {
      for (a, b) in zip(point.coefficients, want) { #expect(abs(a - b) < 1e-7, "\(a) \(b)") }
    }
    #expect(relativeError(path.nullDeviance, 5545.17744447956) < 1e-12)
  }

  @Test func `measurements without an intercept agree with glmnet`() throws {
    // glmnet(X[,-5], score, intercept = FALSE, alpha = .5, lambda = c(5,1))
    let names = ["grade", "absence_days", "welfare", "dental_caries", "siblings"]
    let model = try PenalizedModel(.gaussian, penalty: .elasticNet(mixing: 0.5), sequence: .strengths([5, 1]))
    let path = try model.fit(rows("score", names, hasIntercept: false))
    let want = [
      [4.21770279450864, 0.849895043757272, 0, 4.77347481419055, 5.11861201299008],
      [4.10911823571198, 0.971839107959929, 0.840965470827168, 5.48127079878081, 5.34366413344486]
    ]
    for (point, want) in zip(path.points, want) {
      for (a, b) in zip(point.coefficients, want) { #expect(abs(a - b) < 1e-7, "\(a) \(b)") }
    }
  }

  @Test func `counts of events out of trials agree with glmnet`() throws {
    // m <- grade + siblings; k <- siblings; glmnet(X[,c(2,3,4,5)], cbind(m - k, k), family = "binomial", weights = w, lambda = c(.1,.002))
    let data = try Fixture("children_4000")
    let (grade, siblings) = (data.numbers("grade"), data.numbers("siblings"))
    let family = try Binomial(trials: zip(grade, siblings).map { $0 + $1 })
    let model = try PenalizedModel(family, penalty: .lasso, sequence: .strengths([0.1, 0.002]))
    let X = data.design("absence_days", "welfare", "dental_caries", "score")
    let path = try model.fit(RegressionData(X, outcome: siblings, weights: data.numbers("weight")))
    expect(
      path, [[-0.927120751087402, 0, 0, 0, 0], [-0.921835758997771, 0.000111923390256896, 0, -0.00541646318999034, 0]],
      ratios: [0, 0.000154541142489803], null: 6352.73993058602)
  }

  @Test func `penalties are answered in the order in which they were asked for, also twice`() throws {
    let model = try PenalizedModel(.bernoulli, penalty: .lasso, sequence: .strengths([0.001, 0.05, 0.001]))
    let path = try model.fit(rows("at_risk", six))
    #expect(path.points.map(\.strength) == [0.001, 0.05, 0.001])
    #expect(path.points[0] == path.points[2])
    #expect(path.points[1].nonzero < path.points[0].nonzero)
  }

  @Test func `a sequence starts at the penalty that leaves nothing and falls at equal ratios`() throws {
    let sequence = PenaltySequence.descending(count: 10, ratio: 0.5)
    let path = try PenalizedModel(.bernoulli, penalty: .lasso, sequence: sequence).fit(rows("at_risk", six))
    #expect(path.points[0].nonzero == 0 && path.points[1].nonzero > 0)
    #expect(path.points[0].strength == path.largestStrength)
    #expect(relativeError(path.points[9].strength, path.largestStrength / 2) < 1e-14)
    let ratios = zip(path.points.dropFirst(), path.points).map { $0.strength / $1.strength }
    for ratio in ratios { #expect(relativeError(ratio, ratios[0]) < 1e-14) }
  }
}
