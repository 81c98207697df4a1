import Association

/// What the score test of one component says, in the words of the result.
struct ItemTest: Sendable {
  let observations: Int
  let events: Int
  let z: Double?
  let degreesOfFreedom: Int
  let p: Double?
  let effect: OneStepEffect?
  let lag: LagEffect?
  let method: PValueMethod

  /// Of an item with one number; the effect is per unit of a yes/no item, else per standard deviation.
  init(_ result: ScoreTestResult, perUnit: Bool) {
    observations = result.observed
    events = result.events
    z = result.z
    degreesOfFreedom = result.degreesOfFreedom
    p = result.pValue
    effect = perUnit ? result.perUnit : result.perStandardDeviation
    lag = LagEffect(result)
    method = result.pValueMethod
  }

  /// Of an item with several categories, which has no single effect.
  init(_ result: JointScoreTestResult) {
    observations = result.observed
    events = result.events
    z = nil
    degreesOfFreedom = result.degreesOfFreedom
    p = result.pValue
    effect = nil
    lag = nil
    method = result.pValueMethod
  }
}
