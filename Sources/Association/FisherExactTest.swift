import Glibc

/// Fisher's exact test of a table of any size: the probability, with all margins fixed, of the tables at most as likely as the observed one.
///
/// The tables are the paths of a network whose nodes are what is left of the row totals after some columns. A path is followed no further
/// as soon as all its completions, or none of them, are at most as likely as the observed table; the longest and shortest completions
/// that decide this come from dynamic programming.
/// Source: C. R. Mehta, N. R. Patel, Journal of the American Statistical Association 78 (1983) 427–434.
public enum FisherExactTest {
  /// The p-value; nil when counts are not whole, or the table is too large for an exact answer.
  /// - Complexity: O(nodes × tables of one column) for the bounds, and as many paths as they leave undecided; limits keep it to some seconds.
  public static func pValue(of table: ContingencyTable) -> Double? {
    guard table.degreesOfFreedom > 0, table.counts.allSatisfy({ $0.allSatisfy { $0 == $0.rounded() } }) else { return nil }
    return TableNetwork(table).flatMap { $0.pValue }
  }
}
