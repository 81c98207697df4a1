import Disclosure
import Regression
import Validation

extension ReviewAnalysis {
  /// Agreement of the first with the second reviewer of each case that has two verdicts with a range; nil without such a case.
  func betweenExperts() throws(Validation.ValidationError) -> ReviewAgreement? {
    try agreement(
      verdicts.compactMap { verdicts in
        guard verdicts.count > 1, let first = verdicts[0].range, let second = verdicts[1].range else { return nil }
        return (first, second)
      })
  }

  /// Agreement of the first reviewer with the step that the rule says; nil without a verdict with a range.
  func expertsAndRule() throws(Validation.ValidationError) -> ReviewAgreement? {
    try agreement(first.compactMap { one, verdict, _ in verdict.range.map { ($0, one.step...one.step) } })
  }

  /// A range counts by its middle, so that the categories are the steps and what lies half-way between two of them; κ with linear weights is the same
  /// whether or not anybody used the half-way ones.
  private func agreement(_ pairs: [(ClosedRange<Int>, ClosedRange<Int>)]) throws(Validation.ValidationError) -> ReviewAgreement? {
    guard !pairs.isEmpty else { return nil }
    let middles = pairs.map { (first: $0.0.lowerBound + $0.0.upperBound, second: $0.1.lowerBound + $0.1.upperBound) }
    let table = try AgreementTable(pairs: middles, categories: 2 * key.scale.steps.count - 1)
    let isShown = smallCells.publish(table.cases) == .count(table.cases)
    let kappa = isShown ? table.kappa(.linear) : nil, ac1 = isShown ? table.ac1 : nil
    return ReviewAgreement(
      cases: isShown ? table.cases : nil, same: try share(table.agreeing, of: table.cases),
      overlapping: try share(pairs.count { $0.0.overlaps($0.1) }, of: table.cases), kappa: kappa,
      kappaInterval: try kappa?.interval(level: level), ac1: ac1, ac1Interval: try ac1?.interval(level: level))
  }

  /// A share that is shown only when neither its part nor the rest is small.
  private func share(_ count: Int, of cases: Int) throws(Validation.ValidationError) -> ReviewShare {
    let isShown = smallCells.publish(share: count, of: cases) != nil
    return try ReviewShare(isShown ? count : nil, of: isShown ? cases : nil, level: level)
  }
}
