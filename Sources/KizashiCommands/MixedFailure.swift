import Modeling
import Multilevel
import Regression

/// Why a mixed model has no answer, with the names of groups and effects.
struct MixedFailure: Explained {
  let error: MultilevelError
  let inputs: FitInputs
  let frame: MixedModelFrame

  /// Runs `work`; what it refuses gets names.
  static func naming<Answer>(
    _ inputs: FitInputs, _ frame: MixedModelFrame, _ work: () throws(MultilevelError) -> Answer
  ) throws(MixedFailure) -> Answer {
    do { return try work() } catch { throw MixedFailure(error: error, inputs: inputs, frame: frame) }
  }

  private func group(_ factor: Int) -> String { frame.factors[factor].name }

  private func groups(ofTerm term: Int) -> String { group(frame.terms[term].factor) }

  var english: String {
    switch error {
    case .regression(let error): FitFailure(error: error, inputs: inputs).english
    case .oneGroup(let factor):
      "\(group(factor)) has one value only in the complete rows: how groups differ cannot be seen. Leave (… | \(group(factor))) out."
    case .groupPerRow(let factor):
      "every complete row is a group of its own in \(group(factor)), so that groups and residuals cannot be told apart. "
        + "Leave (… | \(group(factor))) out, or check the column."
    case .effectPerRow(let term):
      "the effects of (… | \(groups(ofTerm: term))) are as many as the \(frame.fixed.rows.count) complete rows. Use fewer effects, for example (1 | \(groups(ofTerm: term)))."
    case .effectConstantWithinGroups(let term, let effect):
      "\(frame.terms[term].design.names[effect]) is the same in all rows of each \(groups(ofTerm: term)), so that its effect cannot vary with "
        + "\(groups(ofTerm: term)). Use it outside the parentheses only."
    case .fewerGroupsThanEffects(let term):
      "\(frame.factors[frame.terms[term].factor].levels.count) groups of \(groups(ofTerm: term)) cannot show how \(frame.terms[term].design.columns) effects vary. "
        + "Use fewer effects, for example (1 | \(groups(ofTerm: term)))."
    case .effectsDependent(let term):
      "the effects of (… | \(groups(ofTerm: term))) follow from each other or are always 0, so that their variances cannot be told apart. "
        + "Use fewer effects, for example (1 | \(groups(ofTerm: term)))."
    case .sameGroups(let factor, let earlier):
      "\(group(factor)) and \(group(earlier)) have the same groups in the complete rows, so that their variances cannot be told apart. "
        + "Leave (… | \(group(factor))) out."
    case .unboundedVariance(let factor):
      "the variance of \(group(factor)) grows without bound: within most groups the outcome is always the same. "
        + "Use larger groups, or leave (… | \(group(factor))) out."
    case .quadratureNeedsOneFactor:
      "--quadrature above 1 needs one grouping column; this formula has \(frame.factors.count). Leave out --quadrature (Laplace)."
    case .tooManyNodes(let limit):
      "--quadrature multiplies its points for each of the \(effects) effects of a group, which gives more than \(limit). Use fewer points."
    case .tooManyCrossedLevels(let count):
      "the groups cross each other so often that \(count) equations would have to be solved at once. Leave out the random term with most groups."
    case .tooManyTiedEffects(let count):
      "--degrees-of-freedom kenward-roger would have to solve for \(count) effects at once. Use satterthwaite."
    case .perfectFit: "the items explain the outcome without error: no residual is left. Is an item made from the outcome?"
    case .notConverged(let iterations):
      "no maximum was found in \(iterations) steps. Use fewer random effects, or check items with extreme values."
    case .lengthMismatch: "the groups do not have one entry for each row."
    }
  }

  var japanese: String {
    switch error {
    case .regression(let error): FitFailure(error: error, inputs: inputs).japanese
    case .oneGroup(let factor):
      "欠測のない行では \(group(factor)) の値が一つしかなく、群の違いを推定できません。(… | \(group(factor))) を外してください。"
    case .groupPerRow(let factor):
      "欠測のないすべての行が別々の \(group(factor)) に属し、群の違いと残差を区別できません。(… | \(group(factor))) を外すか、列を確認してください。"
    case .effectPerRow(let term):
      "(… | \(groups(ofTerm: term))) の効果の数が、欠測のない \(frame.fixed.rows.count) 行以上になります。(1 | \(groups(ofTerm: term))) のように効果を減らしてください。"
    case .effectConstantWithinGroups(let term, let effect):
      "\(frame.terms[term].design.names[effect]) はどの \(groups(ofTerm: term)) の中でも同じ値のため、効果が \(groups(ofTerm: term)) ごとに変わるとはいえません。括弧の外だけに書いてください。"
    case .fewerGroupsThanEffects(let term):
      "\(groups(ofTerm: term)) は \(frame.factors[frame.terms[term].factor].levels.count) 群しかなく、\(frame.terms[term].design.columns) 個の効果のばらつきを推定できません。(1 | \(groups(ofTerm: term))) のように効果を減らしてください。"
    case .effectsDependent(let term):
      "(… | \(groups(ofTerm: term))) の効果が互いに従属しているか常に 0 のため、分散を区別できません。(1 | \(groups(ofTerm: term))) のように効果を減らしてください。"
    case .sameGroups(let factor, let earlier):
      "欠測のない行では \(group(factor)) と \(group(earlier)) が同じ群に分かれ、分散を区別できません。(… | \(group(factor))) を外してください。"
    case .unboundedVariance(let factor):
      "\(group(factor)) の分散が限りなく大きくなります。ほとんどの群で目的変数の値が同じです。より大きな群を使うか、(… | \(group(factor))) を外してください。"
    case .quadratureNeedsOneFactor:
      "1 より大きい --quadrature は群の列が一つのときだけ使えます。この式には \(frame.factors.count) 個あります。--quadrature を外してください（ラプラス近似）。"
    case .tooManyNodes(let limit): "--quadrature の点は群ごとの効果（\(effects) 個）の数だけ掛け合わされ、\(limit) 点を超えます。小さくしてください。"
    case .tooManyCrossedLevels(let count):
      "群どうしの交差が多く、\(count) 個の方程式を同時に解く必要があります。群の最も多い変量効果を外してください。"
    case .tooManyTiedEffects(let count):
      "--degrees-of-freedom kenward-roger は \(count) 個の効果を同時に解く必要があります。satterthwaite を使ってください。"
    case .perfectFit: "項目が目的変数を誤差なく説明し、残差がありません。目的変数から作った項目がないか確認してください。"
    case .notConverged(let iterations): "\(iterations) 回の反復で最大値が見つかりません。変量効果を減らすか、極端な値のある項目を確認してください。"
    case .lengthMismatch: "群の値の数が行の数と合いません。"
    }
  }

  private var effects: Int { frame.terms.reduce(0) { $0 + $1.design.columns } }
}
