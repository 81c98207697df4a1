import Glibc
import LinearAlgebra
import Probability
import Regression

/// The four models of a closed test, those that the events allow.
struct TransportFits {
  let options: [Transport.Option]
  let eventsNeeded: [Transport.Change: Int]
  let largest: Transport.Change?
  /// The linear predictor of the refit.
  private(set) var refitted: [Double]?

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
    if let least = needed[.refit], fewer >= max(least, TransportEvidence.slope), let (option, predictor) = Self.refit(rows, threads) {
      options.append(option)
      refitted = predictor
    }
    largest = options.count > 1 ? options[options.count - 1].change : nil
    (self.options, eventsNeeded) = (Self.tested(options), needed)
  }

  /// `1 − exp(2 (null − model) / n)`: what the best recalibration of the rule explains here.
  private static func coxSnell(_ option: Transport.Option, _ rows: Int, _ events: Double) -> Double {
    let n = Double(rows)
    let null = events * log(events / n) + (n - events) * log1p(-events / n)
    return -expm1(2 * (null - option.logLikelihood) / n)
  }

  /// Each option against the last, by the likelihood ratio.
  private static func tested(_ options: [Transport.Option]) -> [Transport.Option] {
    options.map { option in
      var option = option
      let freedom = options[options.count - 1].parameters - option.parameters
      guard freedom > 0 else { return option }
      let statistic = max(0, 2 * (options[options.count - 1].logLikelihood - option.logLikelihood))
      option.pValue = ChiSquared(degreesOfFreedom: Double(freedom)).upperTail(statistic)
      return option
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
      change: .intercept, logLikelihood: fit.logLikelihood, parameters: 1, pValue: nil, intercept: fit.estimate(0), slope: nil)
  }

  private static func slope(_ rows: TransportRows) -> Transport.Option? {
    guard let fit = try? Logistic.fit([rows.logit], outcome: rows.outcome), fit.aliased.isEmpty else { return nil }
    return Transport.Option(
      change: .slope, logLikelihood: fit.logLikelihood, parameters: 2, pValue: nil, intercept: fit.estimate(0), slope: fit.estimate(1))
  }

  private static func refit(_ rows: TransportRows, _ threads: Int) -> (Transport.Option, predictor: [Double])? {
    let constant = [Double](repeating: 1, count: rows.outcome.count)
    let design = Matrix(columns: [constant] + rows.columns)
    guard let fit = try? GeneralizedLinearModel(.bernoulli).fit(design, outcome: rows.outcome, threads: threads) else { return nil }
    let parameters = fit.coefficients.count - fit.aliased.count
    guard parameters > 2 else { return nil }
    let option = Transport.Option(
      change: .refit, logLikelihood: fit.logLikelihood, parameters: parameters, pValue: nil, intercept: nil, slope: nil)
    return (option, LinearPredictor.values(fit.coefficients, rows.columns))
  }
}
