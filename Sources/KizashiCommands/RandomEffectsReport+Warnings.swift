import LinearAlgebra
import Modeling
import Multilevel

extension RandomEffectsReport {
  /// Below so many groups their variance is hardly known. Bolker and others (2009), Trends in Ecology & Evolution 24, 127–135, box 4.
  static let fewGroups = 5

  /// What a person should know of the random effects.
  var warnings: [CommandWarning] { [singular, tooFewGroups].compactMap(\.self) }

  /// Covariances at the boundary, and what is 0 or ±1 there.
  private var singular: CommandWarning? {
    let terms = components.indices.filter { components[$0].isSingular }
    guard !terms.isEmpty else { return nil }
    var groups: [String] = []
    for term in terms where !groups.contains(group(term)) { groups.append(group(term)) }
    let english = terms.map(englishFacts).joined(separator: "; ")
    let japanese = terms.map(japaneseFacts).joined(separator: "。")
    return CommandWarning(
      code: "singular_fit", items: groups,
      english:
        "\(english): the data do not show that much variation between groups. Leave the effect out of the parentheses, or keep it as a model that was "
        + "fixed beforehand.",
      japanese: "\(japanese)。群の間にそれだけのばらつきは見られません。括弧の中からその効果を外すか、事前に決めたモデルとして残してください。")
  }

  private func group(_ term: Int) -> String { frame.factors[frame.terms[term].factor].name }

  private func names(_ term: Int, _ places: [Int]) -> [String] { places.map { frame.terms[term].design.names[$0] } }

  private func sign(_ term: Int, _ pair: VarianceComponent.Pair) -> String {
    components[term].covariance[pair.later, pair.earlier] < 0 ? "-1" : "1"
  }

  private func englishFacts(_ term: Int) -> String {
    let (component, group) = (components[term], group(term))
    let zeros = names(term, component.zeroVariances)
    var facts = zeros.isEmpty ? [] : ["the variance of \(zeros.joined(separator: ", ")) between \(group) is estimated as 0"]
    facts += component.fullCorrelations.map {
      "the correlation of \(names(term, [$0.earlier, $0.later]).joined(separator: " and ")) between \(group) is estimated as \(sign(term, $0))"
    }
    return facts.isEmpty ? "an effect of (… | \(group)) follows from the others" : facts.joined(separator: ", ")
  }

  private func japaneseFacts(_ term: Int) -> String {
    let (component, group) = (components[term], group(term))
    let zeros = names(term, component.zeroVariances)
    var facts = zeros.isEmpty ? [] : ["\(group) の間の \(zeros.joined(separator: "、")) の分散が 0 と推定されました"]
    facts += component.fullCorrelations.map {
      "\(group) の間の \(names(term, [$0.earlier, $0.later]).joined(separator: " と ")) の相関が \(sign(term, $0)) と推定されました"
    }
    return facts.isEmpty ? "(… | \(group)) の効果の一つがほかの効果から決まります" : facts.joined(separator: "、")
  }

  private var tooFewGroups: CommandWarning? {
    let few = frame.factors.filter { $0.levels.count < Self.fewGroups }
    guard !few.isEmpty else { return nil }
    let english = few.map { "\($0.name) has only \($0.levels.count) groups" }.joined(separator: ", ")
    let japanese = few.map { "\($0.name) は \($0.levels.count) 群しかありません" }.joined(separator: "、")
    return CommandWarning(
      code: "few_groups", items: few.map(\.name),
      english: "\(english): their variance is hardly known. Consider the column as an item instead of a random effect.",
      japanese: "\(japanese)。群の間の分散はほとんど分かりません。変量効果でなく項目として入れることを検討してください。")
  }
}
