extension ClassicalMeasures {
  /// The distinct values of an item, ascending, and the position of each row's value; -1 is missing.
  struct Levels {
    var values: [Double]
    var codes: [Int32]
  }

  func levels(_ x: [Double]) -> Levels {
    let sorted = x.filter(\.isFinite).sorted()
    var values: [Double] = []
    for value in sorted where value != values.last { values.append(value) }
    return Levels(values: values, codes: values.withUnsafeBufferPointer { codes(of: x, in: $0) })
  }

  private func codes(of x: [Double], in values: UnsafeBufferPointer<Double>) -> [Int32] {
    x.map { $0.isFinite ? Int32(lowerBound(of: $0, in: values)) : -1 }
  }

  /// Bins of about equal size, equal values in the same bin; items with few values keep them all.
  ///
  /// A bin starts at the value that stands at position kn/10 of the sorted rows.
  func quantileBins(_ levels: Levels) -> Levels {
    var sizes = [Int](repeating: 0, count: levels.values.count)
    for code in levels.codes where code >= 0 { sizes[Int(code)] += 1 }
    let bins = binsOfLevels(sizes)
    let codes = levels.codes.map { $0 < 0 ? -1 : bins[Int($0)] }
    return Levels(values: (0...(bins.last ?? 0)).map(Double.init), codes: codes)
  }

  private func binsOfLevels(_ sizes: [Int]) -> [Int32] {
    let n = sizes.reduce(0, +)
    let positions = (1..<Self.informationBins).map { $0 * n / Self.informationBins }
    var (below, bin) = (0, Int32(0))
    return sizes.map { size in
      if positions.contains(where: { $0 >= below && $0 < below + size }) && below > 0 { bin += 1 }
      below += size
      return bin
    }
  }

  /// Events and others of each level.
  func counts(_ levels: Levels) -> (events: [Double], others: [Double]) {
    var events = [Double](repeating: 0, count: levels.values.count)
    var others = events
    for (code, y) in zip(levels.codes, outcome) where code >= 0 && !y.isNaN {
      events[Int(code)] += y
      others[Int(code)] += 1 - y
    }
    return (events, others)
  }

  /// The table levels × (others, events).
  func contingency(_ levels: Levels) -> ContingencyTable {
    let (events, others) = counts(levels)
    return ContingencyTable(counts: zip(others, events).map { [$0, $1] })
  }
}
