extension CandidateColumn {
  /// Checks that the column has the rows asked for and a name for each code among them.
  func check(rows subset: RowSubset) throws(ScorecardsError) {
    guard subset.fits(in: rows) else { throw .rowOutside(rows: rows) }
    if !reasonCodes.isEmpty, reasonCodes.count != rows { throw .lengthsDiffer(what: feature.item, count: reasonCodes.count, rows: rows) }
    if case .numbers(_, let decimals) = values, !DecimalScale.allowedDecimals.contains(decimals) {
      throw .invalidDecimals(item: feature.item, decimals: decimals)
    }
    if let code = highestReason(subset), code > reasons.count { throw .unknownCode(item: feature.item, code: code) }
    if case .codes(let codes, let levels) = values, let code = Self.highest(codes, subset), code >= levels.count {
      throw .unknownCode(item: feature.item, code: code)
    }
  }

  private func highestReason(_ subset: RowSubset) -> Int? { reasonCodes.isEmpty ? nil : Self.highest(reasonCodes, subset) }

  private static func highest(_ codes: [some FixedWidthInteger], _ subset: RowSubset) -> Int? {
    var highest = -1
    subset.forEach { highest = max(highest, Int(codes[$0])) }
    return highest < 0 ? nil : highest
  }
}
