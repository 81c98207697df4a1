import Glibc

@testable import Scorecards

/// A small seeded generator and data sets of known truth for the tests of this module.
struct Simulation {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func uniform() -> Double { Double(bits() >> 11) * 0x1p-53 }
  mutating func below(_ n: Int) -> Int { Int(bits() % UInt64(n)) }
  mutating func normal() -> Double { (-2 * log(1 - uniform())).squareRoot() * cos(2 * Double.pi * uniform()) }
  mutating func normals(_ n: Int) -> [Double] { (0..<n).map { _ in normal() } }

  /// A column of values of one decimal with, where asked, missing cells.
  static func column(_ name: String, _ values: [Double], decimals: Int = 1) -> CandidateColumn {
    let scale = pow(10, Double(decimals))
    return CandidateColumn(Feature(item: name), values: .numbers(values.map { ($0 * scale).rounded() / scale }, decimals: decimals))
  }

  /// `rows` × `columns` candidates of which the first `signals` move a rare outcome.
  static func children(rows: Int, columns: Int, signals: Int, strength: Double = 0.5, intercept: Double = -2, seed: Int) -> (
    columns: [CandidateColumn], outcome: [Double]
  ) {
    var random = Simulation(seed: seed)
    let X = (0..<columns).map { _ in random.normals(rows) }
    let outcome = (0..<rows).map { i -> Double in
      let η = intercept + (0..<signals).reduce(0.0) { $0 + strength * X[$1][i] * ($1 % 2 == 0 ? 1 : -1) }
      return random.uniform() < 1 / (1 + exp(-η)) ? 1 : 0
    }
    return (X.enumerated().map { column("item\($0.offset)", $0.element) }, outcome)
  }

  /// The binned design of `children` and the rows of its logistic regression.
  static func rows(_ data: (columns: [CandidateColumn], outcome: [Double]), offset: [Double]? = nil, threads: Int = 1) throws -> (
    design: BinnedDesign, rows: LogisticRows
  ) {
    let items = try OptimalBinning().bin(data.columns, against: BinningTarget(outcome: data.outcome), threads: threads)
    let design = try BinnedDesign(items, columns: data.columns, rows: .all(data.outcome.count), threads: threads)
    return (design, try LogisticRows(design, outcome: data.outcome, offset: offset, threads: threads))
  }
}
