/// The margins of a table as those of a network: one side is dealt out over the other, total by total.
struct NetworkMargins {
  /// The totals whose rest makes the nodes.
  let sides: [Int]
  /// The totals of the other side, one a stage, the largest first.
  let stages: [Int]
  private let base: Int

  /// Beyond this many children logarithms of factorials take too much room.
  static let childLimit = 1e7
  /// Beyond this many levels of the longer side a network is too deep.
  static let stageLimit = 1000

  /// Nil for more children or levels than the limits, or nodes that no number tells apart.
  init?(_ table: ContingencyTable) {
    guard table.total <= Self.childLimit else { return nil }
    let (rows, columns) = (table.rowTotals.map { Int($0) }, table.columnTotals.map { Int($0) })
    let areRowsFewer = (rows.count, Self.spread(rows)) < (columns.count, Self.spread(columns))
    sides = areRowsFewer ? rows : columns
    stages = (areRowsFewer ? columns : rows).sorted(by: >)
    guard stages.count <= Self.stageLimit else { return nil }
    base = (sides.max() ?? 0) + 1
    let largest = sides.reduce(1.0) { product, _ in product * Double(base) }
    guard largest < Self.nodeLimit else { return nil }
  }

  /// Node numbers stay below this.
  private static let nodeLimit = 0x1p62

  /// The product of the totals, which few nodes go with.
  private static func spread(_ totals: [Int]) -> Double { totals.reduce(1) { $0 * Double($1) } }

  /// The node before the first stage.
  var start: Int { node(sides) }

  /// The number of the node with so much left: the numbers in ascending order, as digits.
  func node(_ left: [Int]) -> Int { left.sorted().reduce(0) { $0 * base + $1 } }

  /// What is left at a node.
  func left(at node: Int) -> [Int] {
    var (left, rest) = ([Int](), node)
    for _ in sides {
      left.append(rest % base)
      rest /= base
    }
    return left
  }
}
