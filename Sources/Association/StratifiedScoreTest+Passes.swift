extension StratifiedScoreTest {
  /// The first pass: counts of every cell and the mean of every stratum.
  func means(of x: UnsafeBufferPointer<Double>) -> StratumMoments {
    var moments = StratumMoments(strata: layout.strata)
    var totals = moments.sums
    moments.counts.withUnsafeMutableBufferPointer { counts in
      totals.withUnsafeMutableBufferPointer { totals in
        layout.cells.withUnsafeBufferPointer { cells in
          for i in 0..<x.count where x[i].isFinite {
            let c = Int(cells[i])
            counts[c] += 1
            totals[c] += x[i]
          }
        }
      }
    }
    for s in 0..<layout.strata where moments.size(s) > 0 { moments.means[s] = (totals[2 * s] + totals[2 * s + 1]) / moments.size(s) }
    return moments
  }

  /// The second pass: centred sums of every cell and, with clusters, of every cluster.
  func centre(_ x: UnsafeBufferPointer<Double>, _ moments: inout StratumMoments) -> ClusterSums? {
    layout.hasClusters ? centreWithClusters(x, &moments) : centreAlone(x, &moments)
  }

  private func centreAlone(_ x: UnsafeBufferPointer<Double>, _ moments: inout StratumMoments) -> ClusterSums? {
    let means = moments.means
    means.withUnsafeBufferPointer { means in
      moments.sums.withUnsafeMutableBufferPointer { sums in
        moments.squares.withUnsafeMutableBufferPointer { squares in
          layout.cells.withUnsafeBufferPointer { cells in
            for i in 0..<x.count where x[i].isFinite {
              let c = Int(cells[i])
              let d = x[i] - means[c >> 1]
              sums[c] += d
              squares[c] += d * d
            }
          }
        }
      }
    }
    return nil
  }

  private func centreWithClusters(_ x: UnsafeBufferPointer<Double>, _ moments: inout StratumMoments) -> ClusterSums? {
    var clusters = ClusterSums(clusters: layout.clusterCount + 1)
    let terms = cellTerms(moments)
    let leftOut = layout.leftOut
    moments.sums.withUnsafeMutableBufferPointer { sums in
      moments.squares.withUnsafeMutableBufferPointer { squares in
        clusters.values.withUnsafeMutableBufferPointer { groups in
          terms.withUnsafeBufferPointer { terms in
            layout.cells.withUnsafeBufferPointer { cells in
              layout.clusters.withUnsafeBufferPointer { clusterOf in
                for i in 0..<x.count where x[i].isFinite {
                  let c = Int(cells[i])
                  guard c < leftOut else { continue }
                  let term = terms[c]
                  let d = x[i] - term.mean
                  sums[c] += d
                  squares[c] += d * d
                  let g = Int(clusterOf[i]) * ClusterSums.width
                  groups[g] += d * term.residual
                  groups[g + 1] += term.weight * d * d
                  groups[g + 2] += d
                  groups[g + 3] += 1
                }
              }
            }
          }
        }
      }
    }
    clusters.values.removeLast(ClusterSums.width)  // rows of unknown cluster
    clusters.squares = moments.squares.reduce(0, +)
    return clusters
  }

  /// What the rows of a cell have in common: the stratum's mean, the residual y - pₛ and the weight pₛ(1 - pₛ).
  private func cellTerms(_ moments: StratumMoments) -> [CellTerm] {
    (0..<layout.leftOut).map { c in
      CellTerm(mean: moments.means[c >> 1], residual: Double(c & 1) - moments.rate(c >> 1), weight: moments.weight(c >> 1))
    }
  }

  /// Whether no cluster × stratum holds two different values; only believed when at least half of the rows have a companion there.
  ///
  /// Stops at the first difference, so that it costs nothing for items of the child.
  func isConstantWithinClusters(_ x: UnsafeBufferPointer<Double>) -> Bool {
    var observed = 0
    var accompanied = 0
    for (start, end) in zip(layout.groupStarts, layout.groupStarts.dropFirst()) {
      guard let rows = rowsWithOneValue(x, layout.rowsByCluster[start..<end]) else { return false }
      observed += rows
      accompanied += rows > 1 ? rows : 0
    }
    return observed > 0 && 2 * accompanied >= observed
  }

  /// How many of these rows are observed; nil when two of them differ.
  private func rowsWithOneValue(_ x: UnsafeBufferPointer<Double>, _ rows: ArraySlice<Int32>) -> Int? {
    var value = Double.nan
    var count = 0
    for row in rows where x[Int(row)].isFinite {
      if count == 0 { value = x[Int(row)] }
      guard x[Int(row)] == value else { return nil }
      count += 1
    }
    return count
  }
}

/// What the rows of a stratum with the same outcome have in common.
struct CellTerm {
  var mean: Double
  var residual: Double
  var weight: Double
}
