/// Rows in ascending order of a linear predictor, with what every measure of performance needs of them.
struct SortedPredictor {
  /// The rows, from the lowest predictor to the highest.
  let order: [Int32]
  /// Their predictors.
  let predictor: [Double]
  /// Their outcomes.
  let outcome: [Double]

  /// - Complexity: O(n log n).
  init(_ predictor: [Double], outcome y: [Double]) {
    var keys = predictor.indices.map { (predictor: predictor[$0], row: Int32($0)) }
    keys.sort { $0.predictor < $1.predictor || ($0.predictor == $1.predictor && $0.row < $1.row) }
    order = keys.map(\.row)
    self.predictor = keys.map(\.predictor)
    outcome = keys.map { y[Int($0.row)] }
  }

  /// Numbers of rows in this order.
  func inOrder(_ numbers: [Double]) -> [Double] { order.map { numbers[Int($0)] } }

  /// The area under the curve of rows that count as often as their weight; not a number when a class is empty.
  /// - Complexity: O(n).
  func area(_ weights: [Double]) -> Double {
    var (below, events, pairs) = (0.0, 0.0, 0.0)
    var place = 0
    while place < predictor.count {
      var (tiedEvents, tiedOthers) = (0.0, 0.0)
      let value = predictor[place]
      while place < predictor.count, predictor[place] == value {
        let w = weights[place]
        tiedEvents += w * outcome[place]
        tiedOthers += w * (1 - outcome[place])
        place += 1
      }
      pairs += tiedEvents * (below + 0.5 * tiedOthers)
      (below, events) = (below + tiedOthers, events + tiedEvents)
    }
    return events > 0 && below > 0 ? pairs / (events * below) : .nan
  }
}

/// Gini's mean difference of numbers in monotone order: the mean distance of two different rows.
enum GiniMeanDifference {
  /// `Σ_{i<j} |x_i − x_j| / (n (n − 1) / 2)`; a row counts as often as its weight. Not a number for fewer than two rows.
  /// - Complexity: O(n).
  static func value(_ x: [Double], weights: [Double]) -> Double {
    let total = weights.reduce(0, +)
    var (before, sum) = (0.0, 0.0)
    for i in x.indices {
      sum += weights[i] * x[i] * (2 * before + weights[i] - total)
      before += weights[i]
    }
    return total > 1 ? abs(sum) / (total * (total - 1) / 2) : .nan
  }
}
