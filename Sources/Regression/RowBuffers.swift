/// The arrays of the rows of one panel that a link and a family fill.
struct RowBuffers {
  /// Outcomes, weights, means, complements, slopes, information.
  static let count = 6
  private let rows: Int
  private let offset: ArraySlice<Double>?
  private let base: UnsafeMutablePointer<Double>

  /// Takes room for `count` numbers a row, and copies outcomes and weights there.
  init(_ model: PanelModel, _ panel: RowPanels.Panel, base: UnsafeMutablePointer<Double>) {
    rows = panel.rows.count
    offset = model.offset?[panel.rows]
    self.base = base
    model.outcome.withUnsafeBufferPointer { base.update(from: $0.baseAddress! + panel.rows.lowerBound, count: panel.rows.count) }
    model.weights.withUnsafeBufferPointer {
      (base + panel.rows.count).update(from: $0.baseAddress! + panel.rows.lowerBound, count: panel.rows.count)
    }
  }

  /// The arrays, with the intercept and the offset added to the predictors.
  func values(predictor η: UnsafeMutablePointer<Double>, score: UnsafeMutablePointer<Double>, intercept: Double) -> RowValues {
    for i in 0..<rows { η[i] += intercept }
    if let offset { for (i, known) in offset.enumerated() { η[i] += known } }
    return RowValues(
      count: rows, outcome: UnsafePointer(base), priorWeight: UnsafePointer(base + rows), predictor: η, mean: base + 2 * rows,
      complement: base + 3 * rows, slope: base + 4 * rows, information: base + 5 * rows, score: score)
  }
}
