import Regression
import Studies
import Validation

extension ValidationReport {
  /// What may be told of children without an outcome; nil when every outcome is known.
  var shownUnassessed: ShownUnassessed? { result.unassessed.map { ShownUnassessed($0, counts) } }

  /// What the children without an outcome may change.
  var unassessedChildren: HTML {
    guard let shown = shownUnassessed else { return "" }
    let told = [shown.participation.map(share), shown.verification.map(found)].compactMap(\.self)
    return "<h3>\(text("結果の分からない児童", "Children without an outcome"))</h3>"
      + words(
        "点数があって結果の分からない児童（\(NumberText.count(shown.children))人）は、ほかの数値に入っていません。",
        "Children with a score and without an outcome (\(NumberText.count(shown.children))) are in no other number of this report.")
      + (told.isEmpty ? missing("人数が少ないため、範囲は示しません。", "They are few, so that no bounds are told.") : list(told))
  }

  private func share(_ participation: Participation) -> String {
    let bounds = range(participation.bounds.bounds)
    let alike = participation.weighted.map { weighted in
      let (value, limits) = (NumberText.percent(weighted), range(participation.weightedInterval))
      return text(
        "結果の分かる、点数の近い児童と同じだと仮定すれば\(value)（95％区間\(limits)）ですが、この仮定は記録からは確かめられません。",
        "If they are like children of a similar score whose outcome is known, it is \(value) (95 % limits \(limits)); the records cannot tell whether they are."
      )
    }
    return text(
      "全児童のうち該当する割合は、その児童の誰も該当しない場合から全員が該当する場合までで、\(bounds)です。",
      "The share of all children in need is \(bounds), from none of them in need to all.")
      + (alike.map { text("", " ") + $0 } ?? "")
  }

  private func found(_ bounds: VerificationBounds) -> String {
    let alike = bounds.sensitivityAtRandom.map {
      text(
        "（抽出された児童・されなかった児童それぞれで結果の分かる児童と同じなら\(NumberText.percent($0))）",
        " (\(NumberText.percent($0)) if they are like those whose outcome is known, flagged and others apart)")
    }
    return text(
      "対応可能数で、該当する児童のうち出会える割合は\(range(bounds.sensitivity))のどこでもあり得ます\(alike ?? "")。",
      "At the capacity, anything in \(range(bounds.sensitivity)) of those in need may be found\(alike ?? "").")
  }

  private func range(_ bounds: Interval?) -> String {
    bounds.map { "\(NumberText.percent($0.low))\(text("～", " to "))\(NumberText.percent($0.high))" } ?? NumberText.none
  }
}
