import Parallel

extension BinnedDesign {
  /// The sum of coefficient × weight of evidence for every row; features with coefficient 0 are not read.
  /// - Complexity: O(rows × features in use), on up to `threads` threads.
  public func predictors(_ coefficients: [Double], threads: Int = 1) -> [Double] {
    precondition(coefficients.count == columns, "each feature needs its coefficient")
    let size = Parallel.blockSize
    let blocks = Parallel.map(count: (rows + size - 1) / size, threads: threads) { block in
      predictors(coefficients, block * size..<min((block + 1) * size, rows))
    }
    return Array(blocks.joined())
  }

  private func predictors(_ coefficients: [Double], _ range: Range<Int>) -> [Double] {
    var sums = [Double](repeating: 0, count: range.count)
    for (column, β) in coefficients.enumerated() where β != 0 {
      let table = items[column].weightsOfEvidence.map { β * $0 }
      for (k, row) in range.enumerated() { sums[k] += table[Int(codes[column][row])] }
    }
    return sums
  }
}
