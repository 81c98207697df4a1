import Glibc

/// The counts of exposed and unexposed children, with and without the event.
public struct FourfoldTable: Equatable, Sendable {
  /// Exposed with the event (a).
  public var exposedEvents: Double
  /// Exposed without the event (b).
  public var exposedOthers: Double
  /// Unexposed with the event (c).
  public var unexposedEvents: Double
  /// Unexposed without the event (d).
  public var unexposedOthers: Double

  /// A table of these counts.
  public init(exposedEvents: Double, exposedOthers: Double, unexposedEvents: Double, unexposedOthers: Double) {
    self.exposedEvents = exposedEvents
    self.exposedOthers = exposedOthers
    self.unexposedEvents = unexposedEvents
    self.unexposedOthers = unexposedOthers
  }

  /// The number of exposed children.
  public var exposed: Double { exposedEvents + exposedOthers }
  /// The number of unexposed children.
  public var unexposed: Double { unexposedEvents + unexposedOthers }
  /// The number of events.
  public var events: Double { exposedEvents + unexposedEvents }
  /// The number of children without the event.
  public var others: Double { exposedOthers + unexposedOthers }
  /// The number of children.
  public var total: Double { exposed + unexposed }
  /// The events expected among the exposed if exposure did not matter.
  public var expectedExposedEvents: Double { exposed * events / total }

  /// The phi coefficient `(ad - bc) / √(row and column totals)`; nil when a margin is empty.
  public var phi: Double? {
    let margins = exposed * unexposed * events * others
    return margins > 0 ? (exposedEvents * unexposedOthers - exposedOthers * unexposedEvents) / margins.squareRoot() : nil
  }

  /// The odds ratio `ad / bc` with Woolf's interval; nil when a count is zero.
  public func oddsRatio(level: Double = 0.95) -> RatioEstimate? {
    let counts = [exposedEvents, exposedOthers, unexposedEvents, unexposedOthers]
    guard counts.allSatisfy({ $0 > 0 }) else { return nil }
    let logarithm = log(exposedEvents) - log(exposedOthers) - log(unexposedEvents) + log(unexposedOthers)
    return RatioEstimate(logarithm: logarithm, standardError: counts.reduce(0) { $0 + 1 / $1 }.squareRoot(), level: level)
  }

  /// The relative risk `(a / (a + b)) / (c / (c + d))` with Katz's interval on the log scale; nil when a group has no event.
  public func relativeRisk(level: Double = 0.95) -> RatioEstimate? {
    guard exposedEvents > 0, unexposedEvents > 0 else { return nil }
    let variance = 1 / exposedEvents - 1 / exposed + 1 / unexposedEvents - 1 / unexposed
    let logarithm = log(exposedEvents / exposed) - log(unexposedEvents / unexposed)
    return RatioEstimate(logarithm: logarithm, standardError: variance.squareRoot(), level: level)
  }

  /// The positive likelihood ratio `P(exposed | event) / P(exposed | no event)`; infinite when only cases are exposed, nil when nobody is.
  public var likelihoodRatio: Double? {
    guard exposed > 0, events > 0, others > 0 else { return nil }
    return exposedOthers > 0 ? (exposedEvents / events) / (exposedOthers / others) : .infinity
  }
}
