import Regression
import Testing

@testable import Validation

/// Bounds of partial identification: by hand, as each is a quotient of counts.
struct BoundsTests {
  /// Of 1,000 children 700 consent and 42 of these, 6 %, are in need: [0.042, 0.342].
  @Test func `prevalence lies between nobody and everybody of the others`() throws {
    let prevalence = try PrevalenceBounds(inNeed: 42, assessed: 700, children: 1000)
    #expect(prevalence.bounds == Interval(low: 0.042, high: 0.342))
    #expect(prevalence.interval.low < 0.042 && prevalence.interval.high > 0.342)
    let all = try PrevalenceBounds(inNeed: 42, assessed: 700, children: 700)
    #expect(all.bounds.low == all.bounds.high)
  }

  @Test func `sensitivity is open when nobody assessed those who were not flagged`() throws {
    let bounds = try VerificationBounds(
      flagged: .init(children: 100, assessed: 100, inNeed: 30), unflagged: .init(children: 1900, assessed: 0, inNeed: 0))
    #expect(bounds.sensitivity == Interval(low: 30.0 / 1930, high: 1))
    #expect(bounds.sensitivityAtRandom == nil && bounds.specificity == Interval(low: 0, high: 1900.0 / 1970))
  }

  /// Begg and Greenes: 100 × 30/80 = 37.5 found, 1900 × 2/190 = 20 missed.
  @Test func `a random sample of both arms gives the numbers between the bounds`() throws {
    let bounds = try VerificationBounds(
      flagged: .init(children: 100, assessed: 80, inNeed: 30), unflagged: .init(children: 1900, assessed: 190, inNeed: 2))
    expect(bounds.sensitivityAtRandom, 37.5 / 57.5)
    expect(bounds.specificityAtRandom, 1880 / 1942.5)
    #expect(bounds.sensitivity == Interval(low: 30.0 / (30 + 1712), high: 50.0 / 52))
    #expect(bounds.specificity == Interval(low: 188.0 / (188 + 70), high: 1898.0 / (1898 + 50)))
  }

  @Test func `everybody assessed leaves no width`() throws {
    let bounds = try VerificationBounds(
      flagged: .init(children: 100, assessed: 100, inNeed: 30), unflagged: .init(children: 900, assessed: 900, inNeed: 10))
    #expect(bounds.sensitivity == Interval(low: 0.75, high: 0.75) && bounds.sensitivityAtRandom == 0.75)
  }

  @Test func `with consent everywhere the weighted share lies inside the bounds`() throws {
    let participation = try Participation([
      .init(name: "a", children: 800, participants: 600, inNeed: 30), .init(name: "b", children: 200, participants: 100, inNeed: 12)
    ])
    expect(participation.observed, 42.0 / 700)
    expect(participation.weighted, (800 * 0.05 + 200 * 0.12) / 1000)
    #expect(participation.bounds.bounds == Interval(low: 0.042, high: 0.342))
    let interval = try #require(participation.weightedInterval)
    #expect(interval.low < 0.064 && 0.064 < interval.high && interval.high < 0.342 && interval.low >= 0.042)
  }

  @Test func `a stratum without a participant has bounds and no weighted share`() throws {
    let participation = try Participation([
      .init(name: "a", children: 800, participants: 600, inNeed: 30), .init(name: "b", children: 200, participants: 0, inNeed: 0)
    ])
    #expect(participation.weighted == nil && participation.weightedInterval == nil && participation.strata[1].share == 0)
    #expect(participation.bounds.bounds == Interval(low: 0.03, high: 0.43))
  }

  @Test func `impossible counts are refused`() {
    #expect(throws: ValidationError.countsImpossible(place: 0)) { try PrevalenceBounds(inNeed: 3, assessed: 2, children: 5) }
    #expect(throws: ValidationError.countsImpossible(place: 1)) {
      try VerificationBounds(flagged: .init(children: 5, assessed: 5, inNeed: 1), unflagged: .init(children: 5, assessed: 6, inNeed: 1))
    }
    #expect(throws: ValidationError.countsImpossible(place: 0)) {
      try Participation([.init(name: "a", children: 1, participants: 2, inNeed: 0)])
    }
    #expect(throws: ValidationError.noRows) { try Participation([]) }
  }
}
