import Regression
import Testing

@testable import Validation

struct SelectiveLabelBoundsTests {
  private let audit = HiddenNeed(strata: [], children: 60, interval: Interval(low: 30, high: 120), knownShare: nil)

  @Test func `without an audit anybody not flagged may be in need`() throws {
    let bounds = try SelectiveLabelBounds(flagged: 100, found: 30, unflagged: 1900, alsoFound: 5)
    #expect(bounds.basis == .nothing && bounds.missed == Interval(low: 5, high: 1900))
    #expect(bounds.sensitivity == Interval(low: 30.0 / 1930, high: 30.0 / 35))
    #expect(bounds.english.contains("between 1.6 % and 85.7 %") && bounds.english.contains("Draw an audit sample"))
    #expect(bounds.japanese.contains("1.6％から85.7％"))
  }

  @Test func `an audit bounds the missed`() throws {
    let bounds = try SelectiveLabelBounds(flagged: 100, found: 30, unflagged: 1900, audit: audit)
    #expect(bounds.basis == .audit && bounds.sensitivity == Interval(low: 0.2, high: 0.5))
    #expect(bounds.english.contains("between 30 and 120 in need were missed") && bounds.english.contains("between 20.0 % and 50.0 %"))
    #expect(bounds.japanese.contains("見逃しは30人から120人"))
  }

  @Test func `those who came to light are missed at least`() throws {
    let bounds = try SelectiveLabelBounds(flagged: 100, found: 30, unflagged: 100, alsoFound: 40, audit: audit)
    #expect(bounds.missed == Interval(low: 40, high: 100))
  }

  @Test func `nobody found and nobody left has no share`() throws {
    let bounds = try SelectiveLabelBounds(flagged: 10, found: 0, unflagged: 0)
    #expect(bounds.sensitivity == nil && bounds.english.contains("cannot be stated"))
    #expect(try SelectiveLabelBounds(flagged: 10, found: 0, unflagged: 5).sensitivity == Interval(low: 0, high: 1))
  }

  @Test func `impossible counts are refused`() {
    #expect(throws: ValidationError.countsImpossible(place: 0)) { try SelectiveLabelBounds(flagged: 1, found: 2, unflagged: 3) }
    #expect(throws: ValidationError.countsImpossible(place: 1)) {
      try SelectiveLabelBounds(flagged: 1, found: 1, unflagged: 3, alsoFound: 4)
    }
  }
}
