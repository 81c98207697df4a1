/// A sample divided among strata by shares: at least one and at most all of each.
struct SampleDivision {
  /// How many are drawn of each stratum.
  let draws: [Int]

  /// Divides a sample that is no smaller than the number of strata and no larger than their children; the largest remainders are rounded up.
  init(_ sample: Int, sizes: [Int], shares: [Double]) {
    let wanted = Self.portions(Double(sample), sizes.map(Double.init), shares)
    var draws = wanted.map { max(1, Int($0)) }
    while let k = Self.next(draws, sample) {
      let step = k == .more ? 1 : -1
      let free = draws.indices.filter { step > 0 ? draws[$0] < sizes[$0] : draws[$0] > 1 }
      func need(_ h: Int) -> Double { Double(step) * (wanted[h] - Double(draws[h])) }
      guard let h = free.max(by: { (need($0), -$0) < (need($1), -$1) }) else { break }
      draws[h] += step
    }
    self.draws = draws
  }

  private enum Step { case more, fewer }

  private static func next(_ draws: [Int], _ sample: Int) -> Step? {
    let sum = draws.reduce(0, +)
    return sum == sample ? nil : sum < sample ? .more : .fewer
  }

  /// The portions before rounding: strata that are too small for theirs give all they have, and the others share the rest.
  private static func portions(_ sample: Double, _ sizes: [Double], _ shares: [Double]) -> [Double] {
    var portions = sizes
    var open = Array(sizes.indices)
    while !open.isEmpty {
      let taken = sizes.indices.filter { !open.contains($0) }.reduce(0) { $0 + sizes[$1] }
      let scale = open.contains { shares[$0] > 0 } ? shares : sizes
      let total = open.reduce(0) { $0 + scale[$1] }
      for h in open { portions[h] = (sample - taken) * scale[h] / total }
      let full = open.filter { portions[$0] > sizes[$0] }
      for h in full { portions[h] = sizes[h] }
      open = full.isEmpty ? [] : open.filter { !full.contains($0) }
    }
    return portions
  }
}
