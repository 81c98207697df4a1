import Regression

extension Necessity {
  /// Leaves out each item, fits the rest again on the training rows and judges the loss on the test rows.
  ///
  /// The order in which items are dropped together comes from the training rows alone, so that the sequence of tests on the test rows needs no
  /// adjustment (fixed sequence: Maurer, Hothorn, Lehmacher 1995); it ends with the first that could cost the tolerance.
  /// - Complexity: O(rows × items³) for the fits, O(replicates × items × test rows) for the limits.
  /// - Throws: `ValidationError` about the rows, `.regression` when the training rows have no fit.
  public init(_ rows: NecessityRows, settings: NecessitySettings) throws(ValidationError) {
    try rows.check()
    let models = try NecessityModels(rows, threads: settings.threads)
    let judge = try NecessityJudge(rows, models.full, settings)
    let alone = try judge.models(models.leftOut)
    let sequence = Self.worthwhile(try judge.models(models.backward), judge.full, settings.tolerance)
    let losses = try judge.losses(alone + sequence)
    let steps = zip(models.order, losses.dropFirst(alone.count)).map { Item(rows.items[$0], $1, settings.tolerance) }
    let dropped = steps.prefix { $0.mayBeDropped }.count
    self.init(
      tolerance: settings.tolerance, area: Estimate(judge.full.area),
      items: Self.leastFirst(zip(rows.items, losses).map { Item($0, $1, settings.tolerance) }),
      droppable: steps.prefix(dropped).map(\.item), areaWithout: dropped == 0 ? nil : Estimate(sequence[dropped - 1].area))
    self.steps = Array(steps.prefix(dropped + 1))
    (capacity, found) = (settings.capacity, judge.full.found)
  }

  /// The steps up to the first whose loss itself reaches the tolerance.
  private static func worthwhile(_ models: [JudgedModel], _ full: JudgedModel, _ tolerance: Double) -> [JudgedModel] {
    let first = models.firstIndex { full.area.estimate - $0.area.estimate >= tolerance } ?? models.count - 1
    return Array(models.prefix(first + 1))
  }

  private static func leastFirst(_ items: [Item]) -> [Item] {
    items.enumerated().sorted { ($0.element.areaLoss.value, $0.offset) < ($1.element.areaLoss.value, $1.offset) }.map(\.element)
  }
}

extension Necessity.Item {
  init(_ item: String, _ loss: NecessityJudge.Loss, _ tolerance: Double) {
    self.init(
      item: item, areaLoss: loss.area, areaInterval: loss.areaInterval, foundLoss: loss.found, foundInterval: loss.foundInterval,
      mayBeDropped: loss.areaInterval.high < tolerance)
  }
}

extension Estimate {
  init(_ area: AreaUnderCurve) { self.init(value: area.estimate, standardError: area.standardError) }
}
