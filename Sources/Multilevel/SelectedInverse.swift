import LinearAlgebra

/// The blocks of `A⁻¹` for the nodes that meet after elimination; what variances of effects and derivatives of `log|A|` need.
///
/// Takahashi, Fagan, Chin (1973), 8th PICA Conference Proceedings; Erisman, Tinney (1975), Communications of the ACM 18, 177–179.
public struct SelectedInverse: Sendable {
  let layout: RandomEffectsLayout
  private(set) var panels: [Double]
  private(set) var dense: Matrix

  /// Inverts from the last node to the first.
  /// - Complexity: as the factorisation.
  public init(_ factor: BlockCholesky) {
    layout = factor.layout
    panels = factor.panels
    dense = factor.dense.inverse
    let fill = layout.fill
    let whole = wholePanels()
    multiplyWhole(whole)
    var scratch = SelectedScratch()
    panels.withUnsafeMutableBufferPointer { panels in
      dense.elements.withUnsafeMutableBufferPointer { dense in
        let target = PanelTarget(fill: fill, panels: panels.baseAddress, dense: dense.baseAddress)
        for node in (0..<fill.leading).reversed() where !whole[node] { scratch.invert(node, target) }
      }
    }
  }

  /// The block of one level with itself, both triangles: element (r, c) of the effects of a level.
  @inline(__always) public func square(place: Int, level: Int, _ r: Int, _ c: Int) -> Double {
    let (fill, node) = (layout.fill, layout.firstNode[place] + level)
    if node < fill.leading { return panels[fill.panel[node] + r + c * fill.widths[node]] }
    return dense.elements[fill.denseRow(node) + r + (fill.denseRow(node) + c) * fill.dense]
  }

  /// A reader of the blocks of nodes that meet.
  var view: SelectedBlocks { SelectedBlocks(fill: layout.fill, panels: panels, dense: dense.elements) }

  /// Which panels lie in the dense rest alone and meet much of it.
  private func wholePanels() -> [Bool] {
    (0..<layout.fill.leading).map { DensePanel.firstDense($0, layout.fill) == layout.fill.first[$0] }
  }

  /// Inverts these panels, many with one matrix product.
  private mutating func multiplyWhole(_ whole: [Bool]) {
    let fill = layout.fill
    var nodes: [Int] = []
    var columns = 0
    for node in whole.indices where whole[node] {
      nodes.append(node)
      columns += fill.widths[node]
      if columns >= SelectedInverse.batch {
        multiply(nodes, columns)
        (nodes, columns) = ([], 0)
      }
    }
    if !nodes.isEmpty { multiply(nodes, columns) }
  }

  /// How many columns make one product.
  private static let batch = 64

  private mutating func multiply(_ nodes: [Int], _ columns: Int) {
    let fill = layout.fill
    var Q = Matrix(rows: fill.dense, columns: columns)
    var column = 0
    for node in nodes {
      panels.withUnsafeMutableBufferPointer { PanelTarget(fill: fill, panels: $0.baseAddress, dense: nil).divide(node) }
      forEachRow(of: node) { row, place, width in for a in 0..<width { Q[row, column + a] = panels[place(a)] } }
      column += fill.widths[node]
    }
    let product = dense * Q
    column = 0
    for node in nodes {
      let w = fill.widths[node]
      var result = [Double](repeating: 0, count: w * fill.height[node])
      let start = fill.panel[node] + w * w
      forEachRow(of: node) { row, place, width in for a in 0..<width { result[place(a) - start] = -product[row, column + a] } }
      panels.withUnsafeMutableBufferPointer { panels in
        result.withUnsafeMutableBufferPointer {
          PanelTarget(fill: fill, panels: panels.baseAddress, dense: nil).finish(node, $0.baseAddress)
        }
      }
      column += w
    }
  }

  /// The dense row of each row of a panel, and where its numbers stand.
  private func forEachRow(of node: Int, _ body: (_ row: Int, _ place: (Int) -> Int, _ width: Int) -> Void) {
    let (fill, w) = (layout.fill, layout.fill.widths[node])
    for entry in fill.first[node]..<fill.first[node + 1] {
      let later = Int(fill.later[entry])
      for r in 0..<fill.widths[later] {
        let start = fill.panel[node] + w * w + Int(fill.panelRow[entry]) + r
        body(fill.denseRow(later) + r, { start + $0 * fill.height[node] }, w)
      }
    }
  }
}

/// Room for the inverse around one node.
private struct SelectedScratch {
  private var around: [Double] = []
  private var result: [Double] = []

  /// Replaces a node's panel of the factor by the panel of the inverse; those of later nodes are done.
  mutating func invert(_ node: Int, _ target: PanelTarget) {
    let (w, h) = (target.fill.widths[node], target.fill.height[node])
    if around.count < h * h { around = [Double](repeating: 0, count: h * h) }
    if result.count < h * w { result = [Double](repeating: 0, count: h * w) }
    target.divide(node)
    around.withUnsafeMutableBufferPointer { around in
      result.withUnsafeMutableBufferPointer { result in
        target.gather(around: node, into: around.baseAddress)
        target.multiply(node, around.baseAddress, into: result.baseAddress)
        target.finish(node, result.baseAddress)
      }
    }
  }
}
