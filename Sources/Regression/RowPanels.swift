import LinearAlgebra
import Parallel

/// All rows of a design in memory, in panels of consecutive rows, each column after column.
///
/// The rows of a panel belong to one fold. Columns may be exchanged, so that those of a working set stand first in every panel and one matrix
/// product covers them.
final class RowPanels: @unchecked Sendable {
  /// A panel of rows.
  struct Panel: Sendable {
    /// The rows, counted in the order of the panels.
    let rows: Range<Int>
    /// The fold to which the rows belong; 0 without folds.
    let fold: Int
  }

  let panels: [Panel]
  let columns: Int
  /// For each row in the order of the panels, its row in the data.
  let order: [Int]
  private let base: UnsafeMutablePointer<Double>

  /// Enough rows to make a matrix product worth its call, and few enough to share them among threads.
  static let panelRows = 1024

  /// Copies these columns of a design, with the rows of each fold together.
  /// - Complexity: O(rows × columns).
  init(_ design: some RowBlocks, columns kept: [Int], folds: Folds?, threads: Int) {
    let (order, panels) = RowPanels.layout(rows: design.rows, folds: folds)
    self.order = order
    self.panels = panels
    columns = kept.count
    base = .allocate(capacity: max(1, design.rows * kept.count))
    fill(from: design, kept, threads: threads)
  }

  deinit { base.deallocate() }

  /// The numbers of a panel, column after column.
  func block(_ panel: Panel) -> UnsafeMutablePointer<Double> { base + panel.rows.lowerBound * columns }

  /// Exchanges two columns.
  /// - Complexity: O(rows).
  func swapColumns(_ a: Int, _ b: Int) {
    guard a != b else { return }
    for panel in panels {
      let (m, block) = (panel.rows.count, block(panel))
      for i in 0..<m { swap(&block[a * m + i], &block[b * m + i]) }
    }
  }

  /// Folds the panels in waves of fixed width and merges in their order: the same bits for any number of threads.
  func fold<Partial: Sendable>(
    threads: Int, into initial: Partial, panel body: @Sendable (inout Partial, Panel) -> Void, merge: (inout Partial, Partial) -> Void
  ) -> Partial {
    var total = initial
    for first in stride(from: 0, to: panels.count, by: waveWidth) {
      let partials = Parallel.map(count: min(waveWidth, panels.count - first), threads: threads) { offset in
        var partial = initial
        body(&partial, self.panels[first + offset])
        return partial
      }
      for partial in partials { merge(&total, partial) }
    }
    return total
  }

  /// Numbers of rows in the order of the panels.
  func inOrder(_ numbers: [Double]) -> [Double] { order.map { numbers[$0] } }

  private static func layout(rows: Int, folds: Folds?) -> (order: [Int], panels: [Panel]) {
    var byFold = [[Int]](repeating: [], count: folds?.count ?? 1)
    for row in 0..<rows { byFold[folds.map { Int($0.assignments[row]) } ?? 0].append(row) }
    var panels: [Panel] = []
    var start = 0
    for (fold, members) in byFold.enumerated() {
      let count = max(1, (members.count + panelRows - 1) / panelRows)
      for k in 0..<count {
        let cut = (members.count * k / count, members.count * (k + 1) / count)
        panels.append(Panel(rows: start + cut.0..<start + cut.1, fold: fold))
      }
      start += members.count
    }
    return (byFold.flatMap(\.self), panels)
  }

  /// Writes each row of the design to its place.
  private func fill(from design: some RowBlocks, _ kept: [Int], threads: Int) {
    var origin = [Int](repeating: 0, count: design.rows)
    var step = origin
    for panel in panels {
      for (i, place) in panel.rows.enumerated() {
        origin[order[place]] = panel.rows.lowerBound * columns + i
        step[order[place]] = panel.rows.count
      }
    }
    let (origins, steps) = (origin, step)
    _ = design.foldTiles(threads: threads, into: 0) { _, tile, range in
      for (place, column) in kept.enumerated() {
        let source = tile + column * range.count
        for i in 0..<range.count {
          let row = range.lowerBound + i
          self.base[origins[row] + place * steps[row]] = source[i]
        }
      }
    } merge: { _, _ in
    }
  }
}

/// How many panels are in flight at once; a constant, so that it never changes an answer.
private let waveWidth = 16
