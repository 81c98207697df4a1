import Glibc
import LinearAlgebra
import Probability
import Regression

/// The four models of a closed test, those that the events allow.
struct TransportFits {
  private(set) var options: [Transport.Option]
  let eventsNeeded: [Transport.Change: Int]
  let largest: Transport.Change?
  /// The linear predictor of the refit.
  private(set) var refitted: [Double]?
  /// The items whose weights the refit could estimate.
  private var estimated: [[Double]] = []

  /// Fits what the events allow; a model without a maximum, such as one that separates the outcomes, is left out.
  /// - Complexity: O(rows × items²) an iteration.
  init(_ rows: TransportRows, threads: Int) {
    let events = rows.outcome.reduce(0, +)
    let fewer = Int(min(events, Double(rows.outcome.count) - events))
    var options = [Self.unchanged(rows)]
    var needed: [Transport.Change: Int] = [.intercept: TransportEvidence.intercept, .slope: TransportEvidence.slope]
    if fewer >= TransportEvidence.intercept, let option = Self.intercept(rows) { options.append(option) }
    if fewer >= TransportEvidence.slope, let option = Self.slope(rows) { options.append(option) }
    let coefficients = rows.columns.count { column in column.contains { $0 != column[0] } }
    if fewer > 0, coefficients > 0 {
      needed[.refit] = TransportEvidence.refit(
        coefficients: coefficients, coxSnell: Self.coxSnell(options[options.count - 1], rows.outcome.count, events),
        prevalence: events / Double(rows.outcome.count))
    }
    if let least = needed[.refit], fewer >= max(least, TransportEvidence.slope), let refit = Self.refit(rows, threads) {
      options.append(refit.option)
      (refitted, estimated) = (refit.predictor, refit.columns)
    }
    largest = options.count > 1 ? options[options.count - 1].change : nil
    eventsNeeded = needed
    self.options = options
    test(rows)
  }

  /// `1 − exp(2 (null − model) / n)`: what the best recalibration of the rule explains here.
  private static func coxSnell(_ option: Transport.Option, _ rows: Int, _ events: Double) -> Double {
    let n = Double(rows)
    let null = events * log(events / n) + (n - events) * log1p(-events / n)
    return -expm1(2 * (null - option.logLikelihood) / n)
  }

  /// Tests each option against the last, by the likelihood ratio; with clusters it is divided by what they enlarge it.
  private mutating func test(_ rows: TransportRows) {
    let last = options[options.count - 1], η = predictor(last, rows)
    let effect = ClusterDesignEffect(clusters: rows.clusters, outcome: rows.outcome, probability: η.map(SpecialFunctions.logistic))
    let whole = effect.flatMap { $0.trace(columns(last, rows)) }
    for k in options.indices.dropLast() {
      let freedom = Double(last.parameters - options[k].parameters)
      var statistic = max(0, 2 * (last.logLikelihood - options[k].logLikelihood))
      if let effect {
        let own = effect.trace(columns(options[k], rows))
        statistic *= freedom / ((whole ?? .nan) - (own ?? .nan))
      }
      options[k].pValue = statistic.isFinite && statistic >= 0 ? ChiSquared(degreesOfFreedom: freedom).upperTail(statistic) : nil
    }
  }

  /// The linear predictor of an option.
  private func predictor(_ option: Transport.Option, _ rows: TransportRows) -> [Double] {
    if option.change == .refit, let refitted { return refitted }
    let (a, b) = (option.intercept?.value ?? 0, option.slope?.value ?? 1)
    return rows.logit.map { a + b * $0 }
  }

  /// The columns whose coefficients an option estimates.
  private func columns(_ option: Transport.Option, _ rows: TransportRows) -> [[Double]] {
    let constant = [Double](repeating: 1, count: rows.outcome.count)
    return switch option.change {
    case .none: []
    case .intercept: [constant]
    case .slope: [constant, rows.logit]
    case .refit: [constant] + estimated
    }
  }

  private static func unchanged(_ rows: TransportRows) -> Transport.Option {
    let logLikelihood = zip(rows.outcome, rows.logit).reduce(0.0) { sum, row in
      let signed = row.0 == 1 ? row.1 : -row.1
      return sum - (signed > 0 ? log1p(exp(-signed)) : log1p(exp(signed)) - signed)
    }
    return Transport.Option(change: .none, logLikelihood: logLikelihood, parameters: 0, pValue: nil, intercept: nil, slope: nil)
  }

  private static func intercept(_ rows: TransportRows) -> Transport.Option? {
    guard let fit = try? Logistic.fit([], outcome: rows.outcome, offset: rows.logit) else { return nil }
    return Transport.Option(
      change: .intercept, logLikelihood: fit.logLikelihood, parameters: 1, pValue: nil,
      intercept: estimates(fit, [], rows, offset: rows.logit)[0], slope: nil)
  }

  private static func slope(_ rows: TransportRows) -> Transport.Option? {
    guard let fit = try? Logistic.fit([rows.logit], outcome: rows.outcome), fit.aliased.isEmpty else { return nil }
    let estimates = estimates(fit, [rows.logit], rows)
    return Transport.Option(
      change: .slope, logLikelihood: fit.logLikelihood, parameters: 2, pValue: nil, intercept: estimates[0], slope: estimates[1])
  }

  /// The coefficients; their errors are those of the clusters where some have more than one row.
  private static func estimates(
    _ fit: GeneralizedLinearFit, _ columns: [[Double]], _ rows: TransportRows, offset: [Double]? = nil
  ) -> [Estimate] {
    guard let clusters = rows.clusters.map(ClusterCodes.compact), clusters.count < rows.outcome.count else {
      return fit.coefficients.indices.map(fit.estimate)
    }
    let design = Matrix(columns: [[Double](repeating: 1, count: rows.outcome.count)] + columns)
    let covariance = try? fit.clusteredCovariance(
      clusters: clusters.codes, of: RegressionData(design, outcome: rows.outcome, offset: offset))
    return fit.coefficients.indices.map { j in
      Estimate(value: fit.coefficients[j], standardError: covariance.map { $0[j, j].squareRoot() } ?? .nan)
    }
  }

  private static func refit(
    _ rows: TransportRows, _ threads: Int
  ) -> (option: Transport.Option, predictor: [Double], columns: [[Double]])? {
    let constant = [Double](repeating: 1, count: rows.outcome.count)
    let design = Matrix(columns: [constant] + rows.columns)
    guard let fit = try? GeneralizedLinearModel(.bernoulli).fit(design, outcome: rows.outcome, threads: threads) else { return nil }
    let parameters = fit.coefficients.count - fit.aliased.count
    guard parameters > 2 else { return nil }
    let option = Transport.Option(
      change: .refit, logLikelihood: fit.logLikelihood, parameters: parameters, pValue: nil, intercept: nil, slope: nil)
    let estimated = rows.columns.indices.filter { !fit.coefficients[$0 + 1].isNaN }.map { rows.columns[$0] }
    return (option, LinearPredictor.values(fit.coefficients, rows.columns), estimated)
  }
}
