import DelimitedText
import Probability
import Scoring

/// A blind sample of cases, stratified by band.
///
/// The same table, rule, design and seed give the same cases, numbers and order.
public struct ReviewDraw: Sendable {
  /// The cases in the order in which experts see them.
  public let cases: [ReviewCase]
  /// The row of the table that each case comes from.
  let rows: [Int]
  /// The number of scored children of each band of the table.
  public let population: [Int]

  /// Draws cases.
  /// - Throws: `ReviewError.unknownBand`, `.bandTooSmall`, or `DelimitedTextError`.
  /// - Complexity: O(bytes of the table).
  public init(_ candidates: ReviewCandidates, _ design: ReviewDesign, scale: ReviewScale) throws {
    let frame = candidates.rows()
    population = frame.map(\.count)
    let quotas = try Self.quotas(design.allocation, candidates.rule.interpretation.bands, population)
    var drawn = frame.indices.flatMap { Self.sample(quotas[$0], of: frame[$0], seed: design.seed, band: $0) }
    let reviewers = drawn.indices.map { Self.reviewers(ofCase: $0, design) }
    var order = Array(drawn.indices), stream = RandomStream(seed: design.seed, task: Self.task, replicate: Self.orderReplicate)
    Self.shuffle(&order, order.count, &stream)
    let keys = try candidates.texts(ofRows: Set(drawn), fields: [candidates.keyField])
    let prefix = Self.prefix(candidates, design.seed)
    cases = order.enumerated().map { place, k in
      let row = drawn[k], points = Int(candidates.points[row])
      return ReviewCase(
        number: Self.number(place + 1, prefix), key: keys[row]?.first ?? "", band: Int(candidates.bands[row]), points: points,
        step: scale.step(ofPoints: points), reviewers: reviewers[k])
    }
    drawn = order.map { drawn[$0] }
    rows = drawn
  }

  /// The streams of the draw have this task number, so that they share no numbers with other uses of the seed.
  private static let task: UInt64 = 0x7265_7669_6577
  private static let orderReplicate: UInt64 = 1 << 32

  /// How many cases each band gives.
  static func quotas(_ allocation: ReviewDesign.Allocation, _ bands: [RuleBand], _ population: [Int]) throws(ReviewError) -> [Int] {
    switch allocation {
    case .equal(let cases): return equal(cases, population)
    case .perBand(let wanted):
      let known = bands.map(\.id)
      if let unknown = wanted.keys.sorted().first(where: { !known.contains($0) }) { throw .unknownBand(unknown, known: known) }
      for (band, children) in zip(known, population) where wanted[band] ?? 0 > children {
        throw .bandTooSmall(band: band, children: children, wanted: wanted[band] ?? 0)
      }
      return known.map { wanted[$0] ?? 0 }
    }
  }

  /// Equal numbers; what a small band cannot give, and what is left over, the others give, bands of more risk first.
  /// - Complexity: O(bands log bands).
  static func equal(_ cases: Int, _ population: [Int]) -> [Int] {
    var quotas = population.map { _ in 0 }, left = cases
    let order = population.indices.sorted { (population[$0], $0) < (population[$1], $1) }
    for (place, band) in order.enumerated() {
      quotas[band] = min(population[band], left / (order.count - place))
      left -= quotas[band]
    }
    for band in population.indices.reversed() where left > 0 && quotas[band] < population[band] {
      quotas[band] += 1
      left -= 1
    }
    return quotas
  }

  private static func sample(_ count: Int, of rows: [Int32], seed: UInt64, band: Int) -> [Int] {
    var rows = rows, stream = RandomStream(seed: seed, task: task, replicate: UInt64(band))
    shuffle(&rows, count, &stream)
    return rows.prefix(count).map(Int.init)
  }

  /// Brings `count` elements that are drawn without replacement to the front (Fisher and Yates).
  private static func shuffle<Element>(_ elements: inout [Element], _ count: Int, _ stream: inout RandomStream) {
    for place in 0..<min(count, max(elements.count - 1, 0)) {
      elements.swapAt(place, place + stream.index(below: elements.count - place))
    }
  }

  /// Reviewers take turns, band by band, among cases for one and among cases for two; pairs of reviewers take turns too.
  private static func reviewers(ofCase k: Int, _ design: ReviewDesign) -> [String] {
    let count = design.reviewers.count, doubles = Int(Double(k) * design.overlap)
    let isDouble = count > 1 && Int(Double(k + 1) * design.overlap) > doubles
    let first = (isDouble ? doubles : k - doubles) % count
    guard isDouble else { return [design.reviewers[first]] }
    let second = (first + 1 + doubles / count % (count - 1)) % count
    return [design.reviewers[first], design.reviewers[second]]
  }

  private static func number(_ place: Int, _ prefix: String) -> String {
    let digits = String(place)
    return prefix + "-" + String(repeating: "0", count: max(0, numberDigits - digits.count)) + digits
  }

  private static let numberDigits = 3

  /// Three letters that tell the sheets of one draw from those of another.
  private static func prefix(_ candidates: ReviewCandidates, _ seed: UInt64) -> String {
    let identity =
      "\(candidates.rule.description.id)|\(candidates.rule.checkDigest)|\(seed)|\(candidates.bands.count)|\(candidates.file.byteCount)"
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    for byte in identity.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String((0..<3).map { letters[Int(hash >> (UInt64($0) * 16) & 0xFFFF) % letters.count] })
  }

  /// No vowels: they make words.
  private static let letters = Array("BCDFGHJKLMNPQRSTVWXZ")
}
