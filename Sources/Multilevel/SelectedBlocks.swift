/// Reads the blocks of a selected inverse.
struct SelectedBlocks {
  let fill: NodeFill
  let panels: [Double]
  let dense: [Double]

  /// Where a block stands: its first element, the distance of its columns, and whether it is in the dense rest.
  struct Place {
    let start: Int
    let stride: Int
    let isDense: Bool
  }

  /// Element (r, c) of the block of a node with itself.
  @inline(__always) func square(_ node: Int, _ r: Int, _ c: Int) -> Double {
    if node < fill.leading { return panels[fill.panel[node] + r + c * fill.widths[node]] }
    return dense[fill.denseRow(node) + r + (fill.denseRow(node) + c) * fill.dense]
  }

  /// Where the block of a node and a later one stands: rows of the later, columns of the earlier.
  @inline(__always) func place(_ node: Int, _ later: Int) -> Place {
    guard node < fill.leading else {
      return Place(start: fill.denseRow(later) + fill.denseRow(node) * fill.dense, stride: fill.dense, isDense: true)
    }
    let w = fill.widths[node]
    let row = Int(fill.panelRow[fill.entry(node, of: Int32(later))])
    return Place(start: fill.panel[node] + w * w + row, stride: fill.height[node], isDense: false)
  }

  /// Element (r, c) of a block.
  @inline(__always) func element(_ place: Place, _ r: Int, _ c: Int) -> Double {
    let index = place.start + r + c * place.stride
    return place.isDense ? dense[index] : panels[index]
  }
}
