import Regression

/// What may be said of an attribute from what the label, an outcome recorded for every child and an audit each show.
///
/// On the label alone nothing is called fair: groups in which an office looks more closely have more labels, and calibration on labels
/// orders groups by that, not by need.
public struct FairnessVerdict: Equatable, Sendable {
  /// What one outcome shows.
  public struct Finding: Equatable, Sendable {
    /// The outcome.
    public let outcome: String
    /// What it is known from.
    public let source: GroupAudit.Source
    /// How many differences could be looked at.
    public let comparisons: Int
    /// Those that chance does not explain at a false discovery rate of 5 %.
    public let differences: [GroupAudit.Disparity]
    /// The largest difference in sensitivity that the limits leave open; nil when none could be looked at.
    public let largestNotExcluded: Double?
  }

  /// Whether two sources order the groups alike by observed over expected events.
  public enum Agreement: String, Sendable {
    /// No group stands on opposite sides where one of the sources is sure of it.
    case agree
    /// A group has more events than expected in one and fewer in the other, and one of the sources is sure of its side.
    case disagree
    /// There are no two sources with ratios of the same group.
    case notComparable = "not_comparable"
  }

  /// What may be said.
  public enum Conclusion: String, Sendable {
    /// Only labels, which are not evidence of fairness whatever they show.
    case labelOnly = "label_only"
    /// There is an audit or an outcome of every child, but no group had enough children or events.
    case tooFew = "too_few"
    /// The audit or the outcome of every child shows differences.
    case differences
    /// They show none beyond chance; `largestNotExcluded` says what may still be there.
    case noneFound = "none_found"
  }

  /// The attribute.
  public let attribute: String
  /// What each outcome shows.
  public let findings: [Finding]
  /// Whether the labels agree with the audit, or without one with the outcome of every child.
  public let agreement: Agreement
  /// What may be said.
  public let conclusion: Conclusion

  /// The verdict on one attribute from its audits, one for each outcome.
  /// - Throws: `ValidationError.noRows` without an audit; `.settingOutOfRange` for audits of different attributes.
  public init(_ audits: [GroupAudit]) throws(ValidationError) {
    guard let first = audits.first else { throw .noRows }
    guard audits.allSatisfy({ $0.attribute == first.attribute }) else { throw .settingOutOfRange(name: "attribute") }
    attribute = first.attribute
    findings = audits.map(Finding.init)
    let evidence = findings.filter { $0.source != .label }
    agreement = Self.agreement(audits)
    if evidence.isEmpty {
      conclusion = .labelOnly
    } else if evidence.allSatisfy({ $0.comparisons == 0 }) {
      conclusion = .tooFew
    } else {
      conclusion = evidence.contains { !$0.differences.isEmpty } ? .differences : .noneFound
    }
  }

  /// The verdicts on all attributes, in the order in which they first appear.
  /// - Throws: as the other.
  public static func all(_ audits: [GroupAudit]) throws(ValidationError) -> [FairnessVerdict] {
    var (names, verdicts): ([String], [FairnessVerdict]) = ([], [])
    for audit in audits where !names.contains(audit.attribute) { names.append(audit.attribute) }
    for name in names { verdicts.append(try FairnessVerdict(audits.filter { $0.attribute == name })) }
    return verdicts
  }

  /// The false discovery rate at which a difference is called one.
  public static let falseDiscoveryRate = 0.05

  private static func agreement(_ audits: [GroupAudit]) -> Agreement {
    let order: [GroupAudit.Source] = [.audit, .fullyObserved]
    let evidence = order.lazy.compactMap { source in audits.first { $0.source == source } }.first
    guard let label = audits.first(where: { $0.source == .label }), let evidence else { return .notComparable }
    let (ofLabel, ofEvidence) = (ratios(label), ratios(evidence))
    let both = ofLabel.keys.filter { ofEvidence[$0] != nil }
    guard !both.isEmpty else { return .notComparable }
    let opposite = both.contains { level in
      guard let a = ofLabel[level], let b = ofEvidence[level] else { return false }
      return a.difference.value * b.difference.value < 0 && min(a.adjusted, b.adjusted) <= falseDiscoveryRate
    }
    return opposite ? .disagree : .agree
  }

  private static func ratios(_ audit: GroupAudit) -> [String: GroupAudit.Disparity] {
    let ratios = audit.disparities.filter { $0.measure == GroupAudit.Measure.observedToExpected.rawValue }
    return Dictionary(ratios.map { ($0.level, $0) }) { first, _ in first }
  }
}

extension FairnessVerdict.Finding {
  /// What an audit of one attribute shows.
  init(_ audit: GroupAudit) {
    (outcome, source, comparisons) = (audit.outcome, audit.source, audit.disparities.count)
    differences = audit.disparities.filter { $0.adjusted <= FairnessVerdict.falseDiscoveryRate }
    let sensitivity = audit.disparities.filter { $0.measure == GroupAudit.Measure.sensitivity.rawValue }
    largestNotExcluded = sensitivity.compactMap { $0.interval.map { max(abs($0.low), abs($0.high)) } }.max()
  }
}
