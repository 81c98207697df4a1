/// Which later nodes each node meets once the earlier ones are eliminated, and from which node on all is treated as one dense matrix.
///
/// George, Liu (1981), Computer solution of large sparse positive definite systems.
struct NodeFill: Sendable {
  /// The number of nodes that are eliminated one by one; the others are the dense rest.
  let leading: Int
  /// Where the later nodes of each leading node start; one entry more than leading nodes.
  let first: [Int]
  /// The later nodes, ascending.
  let later: [Int32]
  /// Where the panel of each leading node starts: its square block, then the blocks of the later nodes below each other, column after
  /// column; one entry more than leading nodes.
  let panel: [Int]
  /// For each entry of `later`: the row of its block in the panel below the square block.
  let panelRow: [Int32]
  /// The height of each panel without the square block.
  let height: [Int]
  /// For each row of each panel below the square block: its effect; and where the rows of each panel start.
  let rowEffect: [Int32]
  let firstRow: [Int]
  /// The first effect of each node, and its width.
  let firstEffect: [Int]
  let widths: [Int]

  /// When a node meets at least this part of the nodes that are left, and some of its own factor, the rest is treated as dense.
  private static let denseShare = 0.5
  /// The largest dense rest: two matrices of this order fill four gigabytes.
  static let largestDense = 16_000

  /// The number of effects in the dense rest.
  var dense: Int { firstEffect.last! - firstEffect[leading] }

  /// The dense row of a node that is not leading.
  func denseRow(_ node: Int) -> Int { firstEffect[node] - firstEffect[leading] }

  /// Eliminates symbolically.
  /// - Complexity: O(size of the fill).
  init(_ meetings: NodeMeetings, widths: [Int], firstNode: [Int]) throws(MultilevelError) {
    var elimination = SymbolicElimination(meetings, nodes: widths.count)
    var node = 0
    for place in 0..<firstNode.count - 1 {
      while node < firstNode[place + 1] {
        let met = elimination.later(of: node)
        let isFilled = met.first.map { Int($0) < firstNode[place + 1] } ?? false
        if isFilled, Double(met.count) >= NodeFill.denseShare * Double(widths.count - node - 1) { break }
        elimination.eliminate(node, met)
        node += 1
      }
      if node < firstNode[place + 1] { break }
    }
    leading = node
    first = elimination.first
    later = elimination.later
    self.widths = widths
    firstEffect = starts(widths)
    (panel, panelRow, height) = NodeFill.panels(first, later, widths)
    firstRow = starts(height)
    let firstEffect = self.firstEffect
    rowEffect = later.flatMap { node in
      (firstEffect[Int(node)]..<firstEffect[Int(node) + 1]).map { Int32($0) }
    }
    guard dense <= NodeFill.largestDense else { throw .tooManyCrossedLevels(dense) }
  }

  private static func panels(_ first: [Int], _ later: [Int32], _ widths: [Int]) -> ([Int], [Int32], [Int]) {
    var panel = [0]
    var rows: [Int32] = []
    var heights: [Int] = []
    rows.reserveCapacity(later.count)
    for node in 0..<first.count - 1 {
      var height = 0
      for entry in first[node]..<first[node + 1] {
        rows.append(Int32(height))
        height += widths[Int(later[entry])]
      }
      heights.append(height)
      panel.append(panel.last! + widths[node] * (widths[node] + height))
    }
    return (panel, rows, heights)
  }

  /// The entry of `later` where the dense rest starts for a leading node.
  @inline(__always) func firstDense(_ node: Int) -> Int {
    var (low, high) = (first[node], first[node + 1])
    while low < high {
      let middle = (low + high) / 2
      if Int(later[middle]) < leading { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The entry of `later` where a leading node has another, which it meets.
  @inline(__always) func entry(_ node: Int, of other: Int32) -> Int {
    var (low, high) = (first[node], first[node + 1])
    while high - low > 1 {
      let middle = (low + high) / 2
      if later[middle] <= other { low = middle } else { high = middle }
    }
    return low
  }
}

/// Elimination of nodes one after another: the first node that a node meets inherits the others.
private struct SymbolicElimination {
  private let meetings: NodeMeetings
  private var heirs: [[Int32]]
  private var marks: [Int32]
  var first = [0]
  var later: [Int32] = []

  init(_ meetings: NodeMeetings, nodes: Int) {
    self.meetings = meetings
    heirs = [[Int32]](repeating: [], count: nodes)
    marks = [Int32](repeating: -1, count: nodes)
  }

  /// The later nodes that a node meets, ascending.
  mutating func later(of node: Int) -> [Int32] {
    var met: [Int32] = []
    func add(_ other: Int32) {
      guard Int(other) != node, marks[Int(other)] != Int32(node) else { return }
      marks[Int(other)] = Int32(node)
      met.append(other)
    }
    for entry in meetings.first[node]..<meetings.first[node + 1] { add(meetings.later[entry]) }
    for child in heirs[node] {
      for entry in first[Int(child)]..<first[Int(child) + 1] { add(later[entry]) }
    }
    met.sort()
    return met
  }

  mutating func eliminate(_ node: Int, _ met: [Int32]) {
    later += met
    first.append(later.count)
    heirs[node] = []
    if let heir = met.first { heirs[Int(heir)].append(Int32(node)) }
  }
}
