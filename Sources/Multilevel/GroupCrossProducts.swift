public import LinearAlgebra
import Parallel

/// What a mixed model needs of its rows: `ZᵀWZ` for the levels that meet, `ZᵀWR` and `RᵀWR`, with R the columns and the responses beside each other.
///
/// Once these are summed, no further computation depends on the number of rows.
public struct GroupCrossProducts: Sendable {
  /// `RᵀWR`: columns, then responses.
  public internal(set) var columns: Matrix
  /// `RᵀWZ`: a row for each column and response, a column for each effect in the order of the layout.
  public internal(set) var effects: Matrix
  /// The blocks of `ZᵀWZ` of one node with itself, column after column.
  var squares: [Double]
  /// The blocks of `ZᵀWZ` of nodes that meet: width of the later × width of the earlier.
  var meetings: [Double]

  /// Sums over the rows, in parts that do not depend on the number of threads.
  /// - Complexity: O(rows × (columns² + effects of a row × (columns + effects of a row))).
  public init<Columns: RowBlocks>(
    _ layout: RandomEffectsLayout, _ rows: MixedRows<Columns>, threads: Int
  ) {
    let parts = GroupCrossProducts.parts(layout, rows)
    var total = GroupCrossProducts(layout, columns: rows.width)
    for first in stride(from: 0, to: parts, by: GroupCrossProducts.wave) {
      let sums = Parallel.map(count: min(GroupCrossProducts.wave, parts - first), threads: threads) { k in
        var part = GroupCrossProducts(layout, columns: rows.width)
        let n = rows.columns.rows
        part.fold(layout, rows, range: n * (first + k) / parts..<n * (first + k + 1) / parts)
        return part
      }
      for part in sums { total.merge(part) }
    }
    total.columns = total.columns.symmetrized
    self = total
  }

  private init(_ layout: RandomEffectsLayout, columns c: Int) {
    columns = Matrix(rows: c, columns: c)
    effects = Matrix(rows: c, columns: layout.effects)
    squares = [Double](repeating: 0, count: layout.firstSquare.last!)
    meetings = [Double](repeating: 0, count: layout.meetings.block.last!)
  }

  /// How many parts are in flight at once; a constant, so that it never changes an answer.
  private static let wave = 16
  /// A part has at least this many rows, and at least its share of the sums that have to be merged.
  private static let fewestRows = 2048

  /// The number of parts: more where there are many rows to sum, fewer where the sums are long.
  private static func parts<Columns>(_ layout: RandomEffectsLayout, _ rows: MixedRows<Columns>) -> Int {
    let size = layout.effects * rows.width + layout.firstSquare.last! + layout.meetings.block.last!
    let work = rows.columns.rows * rows.width * layout.widths.reduce(1, +)
    return max(1, min(rows.columns.rows / fewestRows, work / (4 * size), 4 * wave))
  }

  private mutating func merge(_ other: GroupCrossProducts) {
    add(other.columns.elements, to: &columns.elements)
    add(other.effects.elements, to: &effects.elements)
    add(other.squares, to: &squares)
    add(other.meetings, to: &meetings)
  }

  private func add(_ part: [Double], to total: inout [Double]) {
    for k in total.indices { total[k] += part[k] }
  }

  private mutating func fold<Columns>(_ layout: RandomEffectsLayout, _ rows: MixedRows<Columns>, range: Range<Int>) {
    var products = CrossProduct(columns: rows.width)
    let height = min(tileRows, max(range.count, 1))
    var tile = MixedTile(rows, layout, height: height)
    for start in stride(from: range.lowerBound, to: range.upperBound, by: height) {
      tile.fill(rows, layout, start..<min(start + height, range.upperBound))
      effects.elements.withUnsafeMutableBufferPointer { effects in
        squares.withUnsafeMutableBufferPointer { squares in
          meetings.withUnsafeMutableBufferPointer { meetings in
            let sums = GroupSums(effects: effects.baseAddress!, squares: squares.baseAddress, meetings: meetings.baseAddress)
            sums.add(tile, layout)
          }
        }
      }
      tile.foldColumns(into: &products)
    }
    columns = products.lowerSums
  }
}

/// The rows of a tile: enough to make its calls worth while, few enough to stay in the first caches.
private let tileRows = 512
