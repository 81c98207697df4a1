import Scoring

/// The rule files that carriers are tested with.
enum CarriedRuleFile {
  /// Every kind of input, feature, policy and text.
  static let everyPart = try! ScoringRule.load(
    path: "\(#filePath.prefix(through: #filePath.lastIndex(of: "/")!))../consumers/every-part/rule.json")
}
