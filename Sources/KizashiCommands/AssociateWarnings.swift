import Association

/// What a person should know about the measures of a question.
struct AssociateWarnings {
  /// Columns left out because they have one value only.
  var constant: [String] = []
  /// Covariates that tell some outcomes without error.
  var separated: [String] = []
  private var small: [String] = []
  private var infinite: [String] = []
  private var tooLarge: [String] = []
  private var untested: [String] = []
  private var unspread: [String] = []
  /// Items with measures that do not exist, and these measures.
  private var incomplete: [String] = []
  private var undefined: [String] = []

  /// Below this expected count the χ² distribution is doubtful (Cochran 1954).
  static let smallExpected = 5.0
  private static let exactMeasures: Set<AssociationMeasure.Name> = [.fisherExact, .mantelHaenszelExact, .mannWhitneyExact]

  /// Measures whose absence has a warning of its own.
  private static let explained = exactMeasures.union([.oddsRatio, .bartlett])

  private var isExact = false

  /// Looks at the measures of items.
  mutating func note(_ items: [AssociateAnswer.Item], isExact: Bool) {
    self.isExact = isExact
    for item in items {
      if let table = item.table, ContingencyTable(counts: table.counts).expected.joined().contains(where: { $0 < Self.smallExpected }) {
        small.append(item.item)
      }
      if item.measures.contains(where: { $0.name == .oddsRatio && $0.estimate == nil }) { infinite.append(item.item) }
      let lacksExact = item.measures.contains { Self.exactMeasures.contains($0.name) && $0.pValue == nil }
      if lacksExact, item.pValue != nil { tooLarge.append(item.item) }  // without any p-value nothing varies, and size is not the reason
      if item.pValue == nil { untested.append(item.item) }
      if item.measures.contains(where: { $0.name == .bartlett && $0.pValue == nil }) { unspread.append(item.item) }
      noteUndefined(item)
    }
  }

  /// Measures without any number; a first measure without a p-value is told apart.
  private mutating func noteUndefined(_ item: AssociateAnswer.Item) {
    let names = item.measures.dropFirst().filter { !$0.isDefined && !Self.explained.contains($0.name) }.map(\.name.rawValue)
    guard !names.isEmpty else { return }
    incomplete.append(item.item)
    undefined += names.filter { !undefined.contains($0) }
  }

  /// The warnings that apply.
  var all: [CommandWarning] {
    let (seeExact, seeExactInJapanese) = isExact ? ("", "") : ("; see --exact", "（--exact を参照）")
    return [
      warning("constant", constant, "one value only, left out", "値が一つだけのため除外"),
      warning(
        "separation", separated, "the covariates tell some outcomes without error; tests rest on the other rows",
        "共変量だけで結果が誤りなく分かれる行があります"),
      warning(
        "small_expected", small, "expected counts below 5: the χ² distribution is doubtful\(seeExact)",
        "期待度数が 5 未満のため χ² 近似は不確かです\(seeExactInJapanese)"),
      warning(
        "zero_cell", infinite, "a count of zero: the odds ratio is not finite\(seeExact)",
        "度数 0 のセルがあるためオッズ比は有限ではありません\(seeExactInJapanese)"),
      warning(
        "exact_too_large", tooLarge, "too many rows or levels for an exact p-value; leave out --exact or join rare levels",
        "正確な p 値を求めるには行数か水準が多すぎます。--exact を外すか、まれな水準を統合してください"),
      warning(
        "no_variance", unspread, "a group without variance: Bartlett's test does not exist; see brown_forsythe",
        "分散が 0 の群があるためバートレット検定はできません（brown_forsythe を参照）"),
      warning(
        "undefined", incomplete, "no such measures exist for these rows: \(undefined.joined(separator: ", "))",
        "この行からは求められない測度があります（\(undefined.joined(separator: "、"))）"),
      warning("not_testable", untested, "no p-value exists for the first measure", "最初の測度の p 値がありません")
    ].compactMap(\.self)
  }

  private func warning(_ code: String, _ items: [String], _ english: String, _ japanese: String) -> CommandWarning? {
    guard !items.isEmpty else { return nil }
    return CommandWarning(
      code: code, items: items, english: "\(items.joined(separator: ", ")): \(english)",
      japanese: "\(items.joined(separator: "、"))：\(japanese)")
  }
}

extension AssociationMeasure {
  /// Whether there is a number at all.
  fileprivate var isDefined: Bool { estimate != nil || pValue != nil || test != nil }
}
