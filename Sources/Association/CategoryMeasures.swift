/// The measures of a category against an outcome of two or more values, from counts.
///
/// The one that answers the question stands first: McNemar's of a paired comparison, Cochran–Mantel–Haenszel's of a stratified one, χ² otherwise.
public struct CategoryMeasures: Sendable {
  /// The counts levels × outcomes of each stratum; the reference level and the "no event" outcome stand first.
  public let strata: [[[Double]]]
  /// What the measures hold.
  public let settings: MeasureSettings
  private let table: ContingencyTable
  private let whole: [[Double]]

  /// The measures of these counts.
  /// - Complexity: O(strata × cells).
  public init(_ strata: [[[Double]]], settings: MeasureSettings) {
    self.strata = strata
    self.settings = settings
    let empty = (strata.first ?? []).map { $0.map { _ in 0.0 } }
    whole = strata.reduce(empty) { sum, stratum in zip(sum, stratum).map { zip($0, $1).map(+) } }
    table = ContingencyTable(counts: whole)
  }

  /// All measures; what does not exist is nil.
  /// - Complexity: O(strata × cells), and that of the exact tests when they are asked for.
  public var measures: [AssociationMeasure] {
    let first: [AssociationMeasure] =
      switch settings.comparison {
      case .crude: []
      case .stratified: fourfold == nil ? generalized : mantelHaenszel
      case .paired: mcnemar
      }
    return first + tests + sizes + ratios + predictions
  }

  private var isExact: Bool { settings.extent == .exact }

  /// The whole table when it is fourfold, the second level being exposure and the second outcome the event.
  private var fourfold: FourfoldTable? {
    whole.count == 2 && whole.allSatisfy { $0.count == 2 } ? Self.fourfold(whole) : nil
  }

  private static func fourfold(_ counts: [[Double]]) -> FourfoldTable {
    FourfoldTable(
      exposedEvents: counts[1][1], exposedOthers: counts[1][0], unexposedEvents: counts[0][1], unexposedOthers: counts[0][0])
  }

  private var tests: [AssociationMeasure] {
    var tests = [AssociationMeasure(.chiSquare, test: table.chiSquare)]
    if fourfold != nil { tests.append(AssociationMeasure(.chiSquareCorrected, test: table.correctedChiSquare)) }
    tests.append(AssociationMeasure(.gTest, test: table.likelihoodRatio))
    if isExact { tests.append(fisher) }
    return tests
  }

  private var fisher: AssociationMeasure {
    guard let fourfold else { return AssociationMeasure(.fisherExact, pValue: FisherExactTest.pValue(of: table)) }
    return exact(.fisherExact, [fourfold])
  }

  /// The conditional analysis of fourfold tables; an infinite estimate or limit does not exist.
  private func exact(_ name: AssociationMeasure.Name, _ tables: [FourfoldTable]) -> AssociationMeasure {
    guard tables.contains(where: { $0.hypergeometricVariance > 0 }), ConditionalExactTest.isFeasible(tables) else {
      return AssociationMeasure(name, pValue: nil)
    }
    let test = ConditionalExactTest(tables)
    let interval = test.interval(level: settings.level)
    return AssociationMeasure(
      name, estimate: finite(test.oddsRatio), low: finite(interval.low), high: finite(interval.high), pValue: test.pValue)
  }

  private func finite(_ x: Double) -> Double? { x.isFinite ? x : nil }

  private var sizes: [AssociationMeasure] {
    [
      AssociationMeasure(.cramersV, estimate: table.cramersV, interval: table.cramersVInterval(level: settings.level)),
      AssociationMeasure(.cramersVCorrected, estimate: table.biasCorrectedV),
      AssociationMeasure(.phiSquared, estimate: table.phiSquared),
      AssociationMeasure(.contingencyCoefficient, estimate: table.contingencyCoefficient),
      AssociationMeasure(.tschuprowT, estimate: table.tschuprowsT)
    ]
  }

  private var ratios: [AssociationMeasure] {
    guard let fourfold else { return [] }
    let interval = fourfold.phi.flatMap { φ in
      fourfold.total > 3 ? fisherInterval(φ, standardError: 1 / (fourfold.total - 3).squareRoot(), level: settings.level) : nil
    }
    return [
      AssociationMeasure(.oddsRatio, fourfold.oddsRatio(level: settings.level)),
      AssociationMeasure(.relativeRisk, fourfold.relativeRisk(level: settings.level)),
      AssociationMeasure(.phi, estimate: fourfold.phi, interval: interval)
    ]
  }

  /// What the item tells about the outcome, and, of a two-valued one, about its odds.
  private var predictions: [AssociationMeasure] {
    let prediction = [
      AssociationMeasure(.goodmanKruskalTau, estimate: table.goodmanKruskalTau),
      AssociationMeasure(.goodmanKruskalLambda, estimate: table.goodmanKruskalLambda),
      AssociationMeasure(.theilsU, estimate: table.theilsU),
      AssociationMeasure(.mutualInformation, estimate: table.degreesOfFreedom > 0 ? table.mutualInformation : nil)
    ]
    guard whole.allSatisfy({ $0.count == 2 }) else { return prediction }
    return prediction + AssociationMeasure.information(cases: whole.map { $0[1] }, others: whole.map { $0[0] })
  }

  private var mantelHaenszel: [AssociationMeasure] {
    let tables = strata.map(Self.fourfold), analysis = MantelHaenszel(tables)
    let ratio = analysis.oddsRatio(level: settings.level)
    let exact = isExact ? [exact(.mantelHaenszelExact, tables.filter { $0.total > 0 })] : []
    return [
      AssociationMeasure(.mantelHaenszel, ratio, test: analysis.test()),
      AssociationMeasure(.mantelHaenszelCorrected, ratio, test: analysis.test(correction: Self.continuity))
    ] + exact + [
      AssociationMeasure(.breslowDay, test: analysis.breslowDay(tarone: false)),
      AssociationMeasure(.breslowDayTarone, test: analysis.breslowDay(tarone: true)), AssociationMeasure(.woolf, test: analysis.woolf())
    ]
  }

  /// Half of the step between neighbouring counts.
  static let continuity = 0.5

  private var generalized: [AssociationMeasure] {
    guard strata.allSatisfy({ $0.allSatisfy { $0.count == 2 } }) else { return [] }
    let test = GeneralizedMantelHaenszel(counts: strata.map { levels in (levels.map { $0[1] }, levels.map { $0[0] }) }).test()
    return [AssociationMeasure(.generalMantelHaenszel, test: test)]
  }

  private var mcnemar: [AssociationMeasure] {
    guard fourfold != nil else { return [] }
    let test = McNemarTest(whole[0][1], whole[1][0])
    let exact = isExact ? [AssociationMeasure(.mcnemarExact, pValue: test.exactPValue)] : []
    return [AssociationMeasure(.mcnemar, test: test.test)] + exact
  }
}

extension AssociationMeasure {
  /// The information value and what it has above its mean without association.
  static func information(cases: [Double], others: [Double]) -> [AssociationMeasure] {
    let value = InformationValue(cases: cases, others: others)
    return [
      AssociationMeasure(.informationValue, estimate: value?.value, test: value?.test),
      AssociationMeasure(.informationValueExcess, estimate: value?.excess)
    ]
  }
}
