import Studies
import Validation

extension ValidateAnswer {
  /// Below so many events a measure is mostly chance.
  static let fewEvents = 10
  /// Below so many clusters their bootstrap is rough.
  static let fewClusters = 30

  /// What a person should know of the answer; few events first.
  var warnings: [CommandWarning] { (evidence + rowWarnings + measureWarnings + groupWarnings).compactMap(\.self) }

  private var score: String { table.columns.score }

  private var evidence: [CommandWarning?] {
    let (events, others) = (whole.rows.events, whole.rows.others)
    return [
      warning(
        events < Self.fewEvents, "few_events", [table.columns.outcome],
        "only \(events) of \(whole.rows.count) rows have the event; with fewer than \(Self.fewEvents) every measure is mostly chance",
        "該当は \(whole.rows.count) 行中 \(events) 行だけです。\(Self.fewEvents) 未満では、どの指標もほとんど偶然で決まります"),
      warning(
        others < Self.fewEvents, "few_others", [table.columns.outcome],
        "only \(others) of \(whole.rows.count) rows are without the event; with fewer than \(Self.fewEvents) every measure is mostly chance",
        "非該当は \(whole.rows.count) 行中 \(others) 行だけです。\(Self.fewEvents) 未満では、どの指標もほとんど偶然で決まります")
    ]
  }

  private var rowWarnings: [CommandWarning?] {
    let shorter = table.evaluation.scores.dropFirst().filter { $0.values.contains(where: \.isNaN) }.map(\.name)
    let incomplete = table.evaluation.groups.filter { $0.codes.contains(-1) }.map(\.name)
    let clusters = whole.rows.clusters?.count ?? .max
    return [
      warning(
        !shorter.isEmpty, "comparison_rows", shorter, "missing in some rows, which the comparison leaves out",
        "一部の行で欠測のため、比較ではそれらの行を除いています"),
      warning(
        !incomplete.isEmpty, "group_missing", incomplete, "missing in some rows, which belong to no group", "一部の行で欠測のため、どの群にも含めていません"),
      warning(
        clusters < Self.fewClusters, "few_clusters", [table.columns.cluster ?? ""],
        "only \(clusters) clusters; with fewer than \(Self.fewClusters) their limits are too narrow",
        "クラスターは \(clusters) 個だけです。\(Self.fewClusters) 未満では区間が狭すぎます")
    ]
  }

  private var measureWarnings: [CommandWarning?] {
    let untested = whole.comparisons.filter { $0.test == nil }.map(\.score)
    return [
      warning(
        !whole.rows.isProbability, "not_probability", [score],
        "outside 0 to 1, so no probability: Brier score, log loss, calibration and net benefit do not exist",
        "0 から 1 の範囲の外に値があり、確率ではないため、Brier スコア・対数損失・較正・純便益はありません"),
      warning(
        whole.areaLimits == nil || whole.area?.standardError == 0, "no_area_limits", [score],
        "too few events or others, or a score without error: the limits of the area say nothing",
        "該当か非該当が少なすぎるか、スコアが誤りなく分けるため、AUC の信頼限界は意味をもちません"),
      warning(
        whole.partialArea != nil && whole.correctedPartialArea == nil, "below_diagonal", [score],
        "the partial area lies below that of chance, where McClish's correction does not exist",
        "部分 AUC が偶然の値を下回るため、McClish の補正はできません"),
      warning(
        whole.probability.map { $0.logLoss == nil } ?? false, "infinite_log_loss", [score],
        "something happened that had the probability 0, or did not that had 1: the log loss is infinite",
        "確率 0 とされたことが起きたか、確率 1 とされたことが起きなかったため、対数損失は無限大です"),
      warning(
        whole.probability.map { $0.summary.slope == nil || $0.summary.inTheLarge == nil } ?? false, "no_calibration_slope", [score],
        "the calibration regression has no answer: predictions of exactly 0 or 1, too few values, or events and others that separate",
        "較正の回帰の解がありません（予測がちょうど 0 か 1、値の種類が少なすぎる、または発生の有無が完全に分かれる）"),
      warning(
        !untested.isEmpty, "not_testable", untested, "the difference has no spread to test against", "差のばらつきがないため検定できません")
    ]
  }

  private var groupWarnings: [CommandWarning?] {
    let few = groups.filter { $0.measures.unjudged == nil && $0.measures.rows.events < Self.fewEvents }.map(\.name)
    let large = question.capacities.max() ?? 0
    let short = groups.filter { $0.measures.unjudged == nil && $0.measures.rows.count < large }.map(\.name)
    return [
      warning(
        !unjudged(.oneClass).isEmpty, "one_class", unjudged(.oneClass), "the outcome has only one value there: no measure is estimable",
        "結果の値が一つしかないため、指標を推定できません"),
      warning(
        !unjudged(.belowMinimum).isEmpty, "below_minimum_size", unjudged(.belowMinimum),
        "fewer than \(question.minimumGroup) rows: no measure is told", "\(question.minimumGroup) 行未満のため、指標を示しません"),
      warning(
        !few.isEmpty, "few_events_in_group", few, "fewer than \(Self.fewEvents) events: measures are mostly chance",
        "該当が \(Self.fewEvents) 未満のため、指標はほとんど偶然で決まります"),
      warning(
        !short.isEmpty, "group_smaller_than_k", short, "fewer rows than \(large): nothing is taken from the top for such a k",
        "\(large) 行に満たないため、その人数の上位はありません")
    ]
  }

  private func unjudged(_ reason: Unjudged) -> [String] { groups.filter { $0.measures.unjudged == reason }.map(\.name) }

  private func warning(_ applies: Bool, _ code: String, _ items: [String], _ english: String, _ japanese: String) -> CommandWarning? {
    guard applies else { return nil }
    return CommandWarning(
      code: code, items: items, english: "\(items.joined(separator: ", ")): \(english).",
      japanese: "\(items.joined(separator: "、"))：\(japanese)。")
  }
}

extension ValidateAnswer.Group {
  /// The group by its column and value.
  var name: String { "\(group)=\(level)" }
}
