import Probability

/// Which children live together: brothers and sisters of one home district, a few years apart.
///
/// Households are formed after everything else and share nothing but the address, so that they leave the process as it is.
struct Households: Sendable {
  /// The household of each child, or −1 of one who is never in a school of the town.
  let numbers: [Int32]

  /// The shares of children who are the only one, one of two and one of three of the registers in their household.
  private static let childrenBySize = [0.65, 0.27, 0.08]
  /// Children who follow each other in an order of cohort plus up to this many years become brothers and sisters.
  private static let ageSpread = 4.0

  init(_ blocks: [ChildBlock], districts: Int, seed: UInt64) {
    var members = [[(key: Double, child: Int)]](repeating: [], count: districts)
    var total = 0
    for block in blocks {
      total += block.children.count
      for (place, child) in block.children.enumerated() where (1...block.years).contains(where: child.isEnrolled) {
        var stream = RandomStream(seed: seed, .household, block.first + place)
        members[child.district].append((Double(child.cohort) + Self.ageSpread * stream.uniform(), block.first + place))
      }
    }
    var numbers = [Int32](repeating: -1, count: total)
    var next: Int32 = 0
    for (district, group) in members.enumerated() {
      var sizes = RandomStream(seed: seed, .household, district, year: 1)
      var left = 0
      for (_, child) in group.sorted(by: { ($0.key, $0.child) < ($1.key, $1.child) }) {
        if left == 0 {
          next += 1
          left = Self.size(sizes.uniform())
        }
        numbers[child] = next - 1
        left -= 1
      }
    }
    self.numbers = numbers
  }

  /// The size of a household: the share of households is the share of children over the size.
  private static func size(_ u: Double) -> Int {
    let households = childrenBySize.enumerated().map { $1 / Double($0 + 1) }
    let scaled = u * households.reduce(0, +)
    return scaled < households[0] ? 1 : scaled < households[0] + households[1] ? 2 : 3
  }
}
