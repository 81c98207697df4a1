import LinearAlgebra

/// Columns of the factor that meet much of the dense rest: gathered, so that one matrix product subtracts them all.
struct DensePanel {
  private var buffer: [Double]
  private var used = 0
  private var products: CrossProduct
  private var isEmpty = true
  private let columns: Int

  /// How many columns of the factor make one product.
  private static let height = 64
  /// Columns that meet a smaller part than this of the dense rest are subtracted one by one.
  private static let share = 8

  init(columns: Int) {
    self.columns = columns
    buffer = [Double](repeating: 0, count: columns * DensePanel.height)
    products = CrossProduct(columns: columns)
  }

  /// Takes the part of a node's panel that lies in the dense rest, if it is large; the entry of `later` where that part starts.
  mutating func take(_ node: Int, _ target: PanelTarget) -> Int? {
    guard let entry = DensePanel.firstDense(node, target.fill) else { return nil }
    let (P, w) = (target.panel(node), target.fill.widths[node])
    guard w <= DensePanel.height else { return nil }
    if used + w > DensePanel.height { flush() }
    for row in entry..<target.fill.first[node + 1] {
      let later = Int(target.fill.later[row])
      for r in 0..<target.fill.widths[later] {
        for a in 0..<w {
          buffer[used + a + (target.fill.denseRow(later) + r) * DensePanel.height] =
            P.base[Int(target.fill.panelRow[row]) + r + a * P.stride]
        }
      }
    }
    used += w
    return entry
  }

  /// The entry where the dense part of a node's panel starts; nil where that part is small.
  static func firstDense(_ node: Int, _ fill: NodeFill) -> Int? {
    guard fill.dense > 0, fill.first[node + 1] > fill.first[node] else { return nil }
    let low = fill.firstDense(node)
    guard low < fill.first[node + 1] else { return nil }
    return (fill.height[node] - Int(fill.panelRow[low])) * share >= fill.dense ? low : nil
  }

  private mutating func flush() {
    guard used > 0 else { return }
    buffer.withUnsafeBufferPointer { products.fold($0, rows: DensePanel.height) }
    for k in buffer.indices { buffer[k] = 0 }
    (used, isEmpty) = (0, false)
  }

  /// Subtracts what was gathered.
  mutating func subtract(from rest: inout Matrix) {
    flush()
    guard !isEmpty else { return }
    let sums = products.lowerSums
    for k in rest.elements.indices { rest.elements[k] -= sums.elements[k] }
  }
}
