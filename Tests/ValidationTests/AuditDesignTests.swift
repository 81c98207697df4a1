import Probability
import Testing

@testable import Validation

struct AuditDesignTests {
  private let score = (0..<10_000).map { Double($0 * 7919 % 10_000) }
  private let eligible = [Bool](repeating: true, count: 10_000)

  @Test func `strata hold half, 30, 15 and 5 per cent, and the sample is divided as recommended`() throws {
    let design = try AuditDesign(score: score, eligible: eligible, sampleSize: 300)
    #expect(design.strata.map(\.children) == [5000, 3000, 1500, 500])
    #expect(design.strata.map(\.lowestScore) == [0, 5000, 8000, 9500])
    #expect(design.strata.map(\.draw) == [105, 75, 60, 60] && design.relativeError == nil)
  }

  /// The formula in Python 3: `sqrt(sum(N * N * r * (1 - r) * (1 - n / N) / n)) / sum(N * r)`.
  @Test func `the relative standard deviation follows from foreseen shares`() throws {
    let shares = score.map { $0 < 5000 ? 0.006 : $0 < 8000 ? 0.015 : $0 < 9500 ? 0.03 : 0.08 }
    let design = try AuditDesign(score: score, eligible: eligible, sampleSize: 300, foreseen: shares)
    expect(design.relativeError, 0.41628573732974167, within: 1e-11)
    let neyman = try AuditDesign(score: score, eligible: eligible, sampleSize: 300, allocation: .neyman, foreseen: shares)
    #expect((neyman.relativeError ?? 1) < 0.416 && neyman.strata.map(\.draw).reduce(0, +) == 300)
    let nothing = try AuditDesign(score: score, eligible: eligible, sampleSize: 300, foreseen: score.map { _ in 0 })
    #expect(nothing.relativeError == nil)
  }

  @Test func `children who are flagged are in no stratum`() throws {
    let eligible = score.map { $0 < 9000 }
    let design = try AuditDesign(score: score, eligible: eligible, sampleSize: 300, allocation: .proportional)
    #expect(design.strata.map(\.children) == [4500, 2700, 1350, 450] && design.strata.map(\.draw) == [150, 90, 45, 15])
  }

  @Test func `children of equal score stay together, and strata that become one share its sample`() throws {
    // 914 without a point: the lower layers and 114 of the 150 of the third, so .35 + .25 + .20 × 114/150 of the sample.
    let points = (0..<1000).map { Double($0 < 900 ? 0 : $0 % 7) }
    let design = try AuditDesign(score: points, eligible: .init(repeating: true, count: 1000), sampleSize: 100)
    #expect(design.strata.map(\.lowestScore) == [0, 1, 4] && design.strata.map(\.children) == [914, 42, 44])
    #expect(design.strata.map(\.draw) == [75, 7, 18])
    let alike = try AuditDesign(score: [1, 1, 1], eligible: [true, true, true], sampleSize: 2)
    #expect(alike.strata == [AuditDesign.Stratum(lowestScore: 1, children: 3, draw: 2)])
  }

  @Test func `impossible samples are refused`() {
    #expect(throws: ValidationError.sampleOutOfRange(sample: 10_001, least: 4, children: 10_000)) {
      try AuditDesign(score: score, eligible: eligible, sampleSize: 10_001)
    }
    #expect(throws: ValidationError.sampleOutOfRange(sample: 3, least: 4, children: 10_000)) {
      try AuditDesign(score: score, eligible: eligible, sampleSize: 3)
    }
    #expect(throws: ValidationError.noRows) { try AuditDesign(score: [1], eligible: [false], sampleSize: 1) }
    #expect(throws: ValidationError.scoreMissing(row: 1)) { try AuditDesign(score: [1, .nan], eligible: [true, true], sampleSize: 1) }
    #expect(throws: ValidationError.lengthMismatch(role: .eligible, expected: 1, found: 2)) {
      try AuditDesign(score: [1], eligible: [true, true], sampleSize: 1)
    }
    #expect(throws: ValidationError.probabilityOutOfRange(row: 0)) {
      try AuditDesign(score: [1], eligible: [true], sampleSize: 1, foreseen: [2])
    }
  }
}
