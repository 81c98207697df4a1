import Disclosure
import Validation

/// The cases by band and verdict, as they may be shown.
struct VerdictTable {
  private let analysis: ReviewAnalysis
  private let release: ProtectedRelease
  /// The cases by band and verdict, as they are.
  private let counts: [[Int]]

  private static let name = "verdicts"

  init(_ analysis: ReviewAnalysis) {
    let key = analysis.key
    var counts = key.bands.map { _ in VerdictKind.allCases.map { _ in 0 } }
    for (one, _, kind) in analysis.first { counts[one.band][VerdictKind.allCases.firstIndex(of: kind)!] += 1 }
    var release = Release(analysis.smallCells)
    let dimensions = [
      CountTable.Dimension(name: "band", levels: key.bands.map(\.id)),
      CountTable.Dimension(name: "verdict", levels: VerdictKind.allCases.map(\.rawValue))
    ]
    release.add(CountTable(name: Self.name, dimensions: dimensions, counts: counts.flatMap { $0 }))
    (self.analysis, self.release, self.counts) = (analysis, release.protected(), counts)
  }

  /// The verdicts on the cases of a band, or on all.
  func verdicts(band: Int?) throws(Validation.ValidationError) -> ReviewResult.Verdicts {
    let key = analysis.key, cases = shown(band, nil)
    var shares: [VerdictKind: ReviewShare] = [:]
    for (place, kind) in VerdictKind.allCases.enumerated() {
      shares[kind] = try ReviewShare(shown(band, place), of: cases, level: analysis.level)
    }
    return ReviewResult.Verdicts(
      band: band.map { key.bands[$0] }, drawn: key.cases.count { band == nil || $0.band == band }, shares: shares,
      doubtful: try doubtful(band, cases: cases))
  }

  private func shown(_ band: Int?, _ verdict: Int?) -> Int? { release.count(Self.name, [band, verdict]).value }

  /// All cases but those in which the expert agrees; withheld where these are, or where the doubtful ones are few.
  private func doubtful(_ band: Int?, cases: Int?) throws(Validation.ValidationError) -> ReviewShare {
    let agreeing = shown(band, VerdictKind.allCases.firstIndex(of: .agrees))
    let count = cases.flatMap { cases in agreeing.flatMap { analysis.smallCells.publish(cases - $0).value } }
    return try ReviewShare(count, of: count == nil ? nil : cases, level: analysis.level)
  }

  /// The share of doubtful scores in the table: `Σ W_h p_h` with W the share of children in band h, and Wilson's limits at the number of cases of a
  /// simple sample with the same standard error, `√Σ W_h² p_h (1 − p_h) / (n_h − 1)`.
  ///
  /// Dean and Pagano, Survey Methodology 41 (2015). Nil where a band with children has fewer than two verdicts or its numbers are withheld, and
  /// where all verdicts are alike.
  func doubtfulInTable() throws(Validation.ValidationError) -> ReviewShare? {
    let children = analysis.key.bands.map(\.children), whole = Double(children.reduce(0, +))
    var (share, variance) = (0.0, 0.0)
    for band in children.indices where children[band] > 0 {
      guard let found = try verdicts(band: band).doubtful.share, let cases = shown(band, nil), cases > 1 else { return nil }
      let weight = Double(children[band]) / whole
      share += weight * found
      variance += weight * weight * found * (1 - found) / Double(cases - 1)
    }
    guard variance > 0 else { return nil }
    return try ReviewShare(share: share, effectiveCases: share * (1 - share) / variance, level: analysis.level)
  }
}
