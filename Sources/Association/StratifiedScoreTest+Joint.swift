import LinearAlgebra

extension StratifiedScoreTest {
  /// Tests several columns together over the rows that are complete in all of them.
  ///
  /// Columns that are constant within strata or combinations of others cost nothing: the rank of V counts the degrees of freedom.
  /// - Complexity: O(rows × columns²).
  public func joint(_ columns: [[Double]]) -> JointScoreTestResult {
    precondition(columns.allSatisfy { $0.count == layout.rows }, "an item has as many values as the outcome")
    let rows = CompleteRows(columns, layout)
    var result = rows.summary(included: layout.included)
    guard solve(&result) else { return result }
    if layout.hasClusters {
      let (variance, G) = rows.clusterVariance(atEffects: result.effects.map(\.logOdds), layout)
      result.cluster = jointClusterVariance(variance, G, result, of: columns)
    }
    return result
  }

  /// Tests the levels of a nominal item together; a code below 0 is missing and takes no part.
  ///
  /// A missing code must not count as "none of the levels": whatever makes values missing would then enter the test.
  /// - Parameters:
  ///   - codes: the level of each row, `0..<levels`.
  ///   - levels: the number of levels.
  ///   - reference: the level that the effects are relative to; the commonest one if nil. χ² does not depend on it.
  /// - Returns: the joint result; its effects belong to the levels without the reference, in their order.
  /// - Complexity: O(rows × levels).
  public func nominal(codes: [Int32], levels: Int, reference: Int? = nil) -> JointScoreTestResult {
    precondition(codes.allSatisfy { $0 < levels }, "a level code lies below the number of levels")
    precondition(codes.count == layout.rows, "an item has as many values as the outcome")
    let counts = LevelMoments(codes, levels: levels, reference: reference, layout)
    var result = counts.summary(included: layout.included)
    guard solve(&result) else { return result }
    if layout.hasClusters {
      let (variance, G) = counts.clusterVariance(codes, atEffects: result.effects.map(\.logOdds), layout)
      result.cluster = jointClusterVariance(variance, G, result, of: [codes.map { $0 < 0 ? .nan : Double($0) }])
    }
    return result
  }

  /// Fills in rank, statistic, p-value and effects; false without information.
  private func solve(_ result: inout JointScoreTestResult) -> Bool {
    let form = QuadraticForm(result.information)
    guard form.rank > 0 else { return false }
    let Q = form.value(at: result.score)
    result.rank = form.rank
    result.chiSquare = Q
    result.modelPValue = ReferenceTails.chiSquareTail(Q, Double(form.rank))
    result.effects = zip(form.solve(result.score), form.inverseDiagonal).map { OneStepEffect(logOdds: $0, standardError: $1.squareRoot()) }
    return true
  }

  private func jointClusterVariance(
    _ variance: Matrix, _ G: Int, _ result: JointScoreTestResult, of columns: [[Double]]
  ) -> JointClusterVariance? {
    let form = QuadraticForm(variance)
    let (clusters, d) = (Double(G), Double(form.rank))
    guard form.rank > 0, G - form.rank >= 2 else { return nil }
    let F = form.value(at: result.score) * (clusters - d) / ((clusters - 1) * d)
    let isConstant = columns.allSatisfy { $0.withUnsafeBufferPointer { isConstantWithinClusters($0) } }
    return JointClusterVariance(
      clusters: G, variance: variance, degreesOfFreedom: form.rank, statistic: F,
      pValue: ReferenceTails.fTail(F, d, clusters - d), isConstantWithinClusters: isConstant)
  }
}
