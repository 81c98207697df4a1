extension StratifiedScoreTest {
  /// Below this many expected events among the exposed the normal limit is not trusted.
  ///
  /// The measured size at a nominal 0.0005 is 0.002 at two or three expected events, and right from about five on; ten leaves a margin.
  public static let fewExpectedEvents = 10.0

  /// Only standardised scores beyond this are refined: nearer to zero the normal limit is accurate, and nothing is decided there.
  public static let scoreWorthRefining = 1.5

  /// Replaces the normal p-value where few events are expected among rows that differ from their stratum's commonest value.
  func refineIfRare(_ result: inout ScoreTestResult, _ x: UnsafeBufferPointer<Double>, _ moments: StratumMoments) {
    guard rareEvents != .none, let z = result.z, abs(z) > Self.scoreWorthRefining else { return }
    guard let exposure = RareExposure(x, layout, moments, limit: Self.fewExpectedEvents) else { return }
    result.expectedExposedEvents = exposure.expectedEvents
    if rareEvents == .exactMidP, let tables = exposure.fourfoldTables {
      result.modelPValue = ConditionalExactTest(tables).midPValue
      result.modelPValueMethod = .exactMidP
    } else if let p = Saddlepoint(exposure.terms).twoSidedPValue(ofScore: result.score) {
      result.modelPValue = p
      result.modelPValueMethod = .saddlepoint
    }
  }
}
