import Parallel

/// Cuts features into few monotone bins of the highest information value.
///
/// Quantile pre-bins on recordable values, then an exact search by dynamic programming (see Documentation/Guides/OptimalBinning.md).
public struct OptimalBinning: Sendable {
  /// What the bins must respect.
  public let settings: BinningSettings

  /// A binning with these settings.
  public init(_ settings: BinningSettings = .standard) { self.settings = settings }

  /// Bins one feature against the target.
  /// - Complexity: O(rows + pre-bins³ × bins).
  /// - Throws: `ScorecardsError` when the column does not fit the target or its dictionary entry.
  public func bin(_ column: CandidateColumn, against target: BinningTarget) throws(ScorecardsError) -> BinnedItem {
    if column.rows != target.outcome.count {
      throw .lengthsDiffer(what: column.feature.item, count: column.rows, rows: target.outcome.count)
    }
    try column.check(rows: target.rows)
    let scale =
      switch column.values {
      case .numbers(let numbers, let decimals): try numericScale(column, numbers, DecimalScale(decimals: decimals), target)
      case .codes(let codes, let levels): nominalScale(column, codes, levels, target)
      }
    return try BinnedItem(column, scale, target, settings)
  }

  /// Bins many features, each on one of the threads.
  /// - Throws: the error of the first feature, in their order, that has one.
  public func bin(_ columns: [CandidateColumn], against target: BinningTarget, threads: Int = 1) throws(ScorecardsError) -> [BinnedItem] {
    let results = Parallel.map(count: columns.count, threads: threads) { k -> Result<BinnedItem, ScorecardsError> in
      do throws(ScorecardsError) { return .success(try bin(columns[k], against: target)) } catch { return .failure(error) }
    }
    var items: [BinnedItem] = []
    for result in results { items.append(try result.get()) }
    return items
  }

  /// The first pre-bin of each bin.
  func starts(_ preBins: PreBins, _ direction: RiskDirection, _ target: BinningTarget) -> [Int] {
    guard !preBins.rows.isEmpty else { return [] }
    let search = MonotoneSegmentation(rows: preBins.rows, events: preBins.events, overall: target.totals, settings: settings)
    var best: MonotoneSegmentation.Answer?
    for direction in direction.candidates {
      guard let answer = search.best(direction) else { continue }
      if answer.informationValue > best?.informationValue ?? -.infinity { best = answer }
    }
    return best?.starts ?? [0]
  }

  private func numericScale(
    _ column: CandidateColumn, _ numbers: [Double], _ scale: DecimalScale, _ target: BinningTarget
  ) throws(ScorecardsError) -> BinnedItem.Scale {
    let reasons = column.reasonCodes
    let isPresent = { (row: Int) in numbers[row] == numbers[row] && (reasons.isEmpty || reasons[row] == 0) }
    let counts = try ValueCounts(numbers, scale: scale, isPresent: isPresent, target: target, item: column.feature.item)
    let cuts =
      if let official = column.officialCuts { try officialCuts(official, scale, column) } else {
        searchedCuts(counts, scale, column, target)
      }
    return .numeric(cuts: cuts.map(\.value), cutTexts: cuts.map(\.text), decimals: scale.decimals)
  }

  private func officialCuts(_ firsts: [Double], _ scale: DecimalScale, _ column: CandidateColumn) throws(ScorecardsError) -> [DecimalCut] {
    guard firsts.allSatisfy(\.isFinite), zip(firsts, firsts.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .invalidCuts(item: column.feature.item)
    }
    return firsts.map(scale.cut(below:))
  }

  private func searchedCuts(_ counts: ValueCounts, _ scale: DecimalScale, _ column: CandidateColumn, _ target: BinningTarget)
    -> [DecimalCut]
  {
    let preBins = PreBins(rows: counts.rows, events: counts.events, limit: settings.preBins)
    return starts(preBins, column.direction, target).dropFirst().map { start in
      let first = preBins.firsts[start]
      return scale.cut(between: counts.keys[first - 1], and: counts.keys[first])
    }
  }
}
