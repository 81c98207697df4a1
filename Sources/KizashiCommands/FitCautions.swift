import Modeling
import Probability
import Regression
import Reports

/// What a careful statistician would say about a fit that exists.
struct FitCautions {
  let inputs: FitInputs
  let report: FitReportOptions
  let fit: GeneralizedLinearFit

  /// Below so many clusters their sandwich is too small.
  static let fewClusters = 30
  /// Below so many events a coefficient, estimates are biased and intervals off. Vittinghoff, McCulloch (2007), American Journal of
  /// Epidemiology 165, 710–718.
  static let fewEvents = 5.0
  /// The dispersion from which counts vary clearly more than the family says, when chance explains it with less than this probability.
  static let largeDispersion = (ratio: 1.5, probability: 0.001)
  /// Residuals this small beside the outcome's own variance are rounding.
  static let perfectShare = 1e-24
  /// So many lines are named.
  static let linesNamed = 5

  /// The warnings, in order of weight.
  ///
  /// - Throws: `RegressionError`.
  func warnings() throws(RegressionError) -> [CommandWarning] {
    var found: [CommandWarning?] = [nothingLeft, perfect, fewEvents, fractions, fewClusters]
    let ratio = try pearsonRatio()
    found.append(overdispersion(ratio))
    found.append(try hauckDonner())
    found.append(try influence(ratio))
    return found.compactMap(\.self)
  }

  private static func counted(_ n: Int, _ noun: String) -> String { "\(n) \(noun)\(n == 1 ? "" : "s")" }

  private var outcome: String { inputs.formula.text(of: inputs.formula.outcome) }

  private var nothingLeft: CommandWarning? {
    guard fit.degreesOfFreedom == 0 else { return nil }
    return CommandWarning(
      code: "saturated", items: [], english: "as many coefficients as observations: nothing is left to judge the fit by.",
      japanese: "係数の数が観測数と等しく、当てはまりを評価する余地がありません。")
  }

  private var perfect: CommandWarning? {
    guard fit.family.estimatesDispersion, fit.degreesOfFreedom > 0, fit.deviance <= FitCautions.perfectShare * fit.nullDeviance else {
      return nil
    }
    return CommandWarning(
      code: "perfect_fit", items: [outcome],
      english: "\(outcome) follows from the items without error: standard errors are rounding only. Is an item made from the outcome?",
      japanese: "\(outcome) は項目から誤差なく決まります。標準誤差は丸め誤差にすぎません。目的変数から作った項目がないか確認してください。")
  }

  private var fewEvents: CommandWarning? {
    guard inputs.model.family == .binomial else { return nil }
    let counts = inputs.eventCounts
    let slopes = fit.rank - (inputs.frame.design.hasIntercept ? 1 : 0)
    let fewer = min(counts.events, counts.others)
    guard slopes > 0, fewer < FitCautions.fewEvents * Double(slopes) else { return nil }
    let (n, areEvents) = (Int(fewer), counts.events < counts.others)
    let (which, 種類) = areEvents ? (FitCautions.counted(n, "event"), "該当") : (FitCautions.counted(n, "row") + " without the event", "非該当")
    return CommandWarning(
      code: "few_events", items: [outcome],
      english: "only \(which) for \(FitCautions.counted(slopes, "coefficient")): estimates lean away from 0. Consider --method firth.",
      japanese: "\(種類)が \(n) 件しかなく、係数は \(slopes) 個あります。推定値が過大になりやすいため、--method firth を検討してください。")
  }

  private var fractions: CommandWarning? {
    guard inputs.model.family == .poisson, inputs.frame.outcome.contains(where: { $0 != $0.rounded() }) else { return nil }
    return CommandWarning(
      code: "not_whole", items: [outcome],
      english: "\(outcome) holds numbers that are not whole, so they are no counts: likelihood and AIC mean little; use --robust HC1.",
      japanese: "\(outcome) に整数でない値があり、件数ではありません。尤度と AIC は参考になりません。--robust HC1 を使ってください。")
  }

  private var fewClusters: CommandWarning? {
    guard let clusters = inputs.clusters, let name = inputs.model.cluster else { return nil }
    let weights = inputs.data.weights
    let count = Set(clusters.indices.lazy.filter { weights?[$0] ?? 1 > 0 }.map { clusters[$0] }).count
    guard count < FitCautions.fewClusters else { return nil }
    return CommandWarning(
      code: "few_clusters", items: [name],
      english: "only \(count) clusters: their standard errors are too small and p-values too low.",
      japanese: "クラスターが \(count) 個しかないため、標準誤差と p 値が過小になりがちです。")
  }
}

extension FitCautions {
  /// By what counts vary more than the family says; 1 where they do not, or where the family knows.
  private func pearsonRatio() throws(RegressionError) -> Double {
    guard inputs.model.family == .poisson || inputs.model.trials != nil, fit.degreesOfFreedom > 0 else { return 1 }
    let (statistic, freedom) = (try fit.pearsonStatistic(of: inputs.data), Double(fit.degreesOfFreedom))
    let limit = FitCautions.largeDispersion
    guard statistic > limit.ratio * freedom, ChiSquared(degreesOfFreedom: freedom).upperTail(statistic) < limit.probability else {
      return 1
    }
    return statistic / freedom
  }

  private func overdispersion(_ ratio: Double) -> CommandWarning? {
    guard ratio > 1, inputs.model.robust == nil, inputs.clusters == nil else { return nil }
    let ratio = NumberText.significant(ratio, digits: 3)
    return CommandWarning(
      code: "overdispersed", items: [outcome],
      english: "\(outcome) varies \(ratio) times as much as the family says: standard errors are too small. Use --robust HC1 or --cluster.",
      japanese: "\(outcome) のばらつきが想定の \(ratio) 倍あり、標準誤差が過小です。--robust HC1 か --cluster を使ってください。")
  }

  private func hauckDonner() throws(RegressionError) -> CommandWarning? {
    guard report.interval != .profile else { return nil }
    let columns = try fit.hauckDonnerColumns(of: inputs.data)
    guard !columns.isEmpty else { return nil }
    let items = columns.map { inputs.frame.design.names[$0] }
    return CommandWarning(
      code: "hauck_donner", items: items,
      english: (items.count == 1 ? "the estimate of \(items[0]) is" : "the estimates of \(items.joined(separator: ", ")) are")
        + " so large that Wald's p-value and limits mislead: use --interval profile.",
      japanese: "\(items.joined(separator: "、")) の推定値が大きく、Wald の p 値と信頼限界は当てになりません。--interval profile を使ってください。")
  }

  private func influence(_ ratio: Double) throws(RegressionError) -> CommandWarning? {
    guard fit.degreesOfFreedom > 0, perfect == nil else { return nil }
    let rows = try fit.influentialRows(of: inputs.data, overdispersion: ratio)
    guard !rows.isEmpty else { return nil }
    let lines = rows.compactMap { inputs.frame.line(ofRow: $0) }.prefix(FitCautions.linesNamed).map(String.init)
    let place =
      lines.isEmpty
      ? "" : " (\(lines.count == 1 ? "line" : "lines") \(lines.joined(separator: ", "))\(rows.count > lines.count ? ", …" : ""))"
    let 場所 = lines.isEmpty ? "" : "（\(lines.joined(separator: "、"))行目\(rows.count > lines.count ? "ほか" : "")）"
    return CommandWarning(
      code: "influential", items: [],
      english: rows.count == 1
        ? "1 row\(place) decides estimates almost alone: check it, or see --diagnostics."
        : "\(rows.count) rows\(place) decide estimates almost alone: check them, or see --diagnostics.",
      japanese: "\(rows.count) 行\(場所)が単独で推定値を大きく左右しています。値を確認するか、--diagnostics を見てください。")
  }
}
