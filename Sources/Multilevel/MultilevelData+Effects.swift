import LinearAlgebra

extension MultilevelData {
  /// Refuses random effects of which the rows say nothing.
  ///
  /// - Complexity: O(rows × effects).
  /// - Throws: `MultilevelError.fewerGroupsThanEffects`, `.effectConstantWithinGroups`.
  public func checkEffects() throws(MultilevelError) {
    for (place, term) in terms.enumerated() {
      let factor = factors[term.factor]
      guard factor.levels >= term.design.columns else { throw .fewerGroupsThanEffects(term: place) }
      let varying = term.design.columnsVarying(within: factor)
      let constants = varying.indices.filter { !varying[$0] }
      // One column may be constant within groups: the constant itself, or one that stands for it.
      if constants.count > 1 { throw .effectConstantWithinGroups(term: place, effect: constants[1]) }
    }
  }
}

extension RowBlocks {
  /// For each column whether it differs between two rows of a group.
  fileprivate func columnsVarying(within factor: GroupingFactor) -> [Bool] {
    var first = [Int](repeating: -1, count: factor.levels)
    for row in factor.codes.indices.reversed() { first[Int(factor.codes[row])] = row }
    let values = matrix(columns: columns)
    return (0..<columns).map { j in
      factor.codes.indices.contains { values[$0, j] != values[first[Int(factor.codes[$0])], j] }
    }
  }

  private func matrix(columns: Int) -> Matrix {
    var X = Matrix(rows: rows, columns: columns)
    X.elements.withUnsafeMutableBufferPointer { fill($0, rows: 0..<rows) }
    return X
  }
}
