import Association
import LinearAlgebra
import StructuredText

/// The answer of `correlate`.
struct CorrelateAnswer {
  let question: CorrelateQuestion
  private(set) var matrix = Matrix(rows: 0, columns: 0)
  private(set) var observations: [[Int]] = []
  private(set) var pairs: [CorrelationPair] = []
  private(set) var adjusted: [Multiplicity: [Double?]] = [:]
  var collinearity: JSONValue = .null
  var warnings: [CommandWarning] = []

  init(question: CorrelateQuestion) { self.question = question }

  /// Takes the pairs, and adjusts their p-values for there being many of them.
  /// - Complexity: O(pairs log pairs).
  mutating func take(_ analysis: CorrelationAnalysis) {
    (matrix, observations, pairs) = (analysis.estimates, analysis.observations, analysis.pairs)
    let p = pairs.map(\.pValue)
    for method in Multiplicity.allCases { adjusted[method] = method.adjusted(p) }
    let undefined = question.items.indices.filter { !matrix[$0, $0].isFinite }.map { question.items[$0] }
    guard !undefined.isEmpty else { return }
    let names = undefined.joined(separator: ", ")
    warnings.append(
      CommandWarning(
        code: question.given.isEmpty ? "constant" : "rank_deficient", items: undefined,
        english: "\(names): does not vary\(question.given.isEmpty ? "" : " beyond the given columns"); its correlations do not exist",
        japanese: "\(names)：\(question.given.isEmpty ? "" : "--given の列を除くと")値が変わらないため、相関係数はありません"))
  }

  /// Says which pairs have no exact p-value.
  mutating func warnInexact(_ pairs: [CorrelationPair]) {
    guard !pairs.isEmpty else { return }
    let items = question.items.indices.filter { k in pairs.contains { $0.first == k || $0.second == k } }.map { question.items[$0] }
    warnings.append(
      CommandWarning(
        code: "not_exact", items: items,
        english: "equal values or too many rows for an exact p-value, the large-sample one stands instead; pairs: \(pairs.count)",
        japanese: "\(pairs.count) 組は同じ値があるか行数が多いため、p 値は大標本の近似です"))
  }

  /// The adjusted p-values of one pair.
  func adjusted(_ pair: Int) -> [Multiplicity: Double] { adjusted.compactMapValues { $0[pair] } }
}
