import LinearAlgebra
import Parallel

extension LogisticRows {
  /// The quadratic approximation of each half of each pair, with weights and working responses at one point.
  ///
  /// The first half is summed; the second is the total less the first.
  /// - Complexity: O(rows × columns² × (pairs / 2 + 1)) in one pass over the design.
  public func halves(_ samples: HalfSamples, at point: LogisticPoint) -> [(first: LogisticQuadratic, second: LogisticQuadratic)] {
    precondition(samples.rows == design.rows, "each row needs its half")
    let empty = [LogisticSums](repeating: LogisticSums(columns: design.columns), count: samples.pairs + 1)
    let sums = Parallel.fold(rows: design.rows, threads: threads, into: empty) { range in
      blockSums(samples, range, point)
    } merge: { totals, block in
      for k in totals.indices { totals[k].merge(block[k]) }
    }
    let total = sums[samples.pairs]
    return sums[..<samples.pairs].map { first in (first.quadratic(), total.quadratic(without: first)) }
  }

  /// The sums of the first half of each pair, then those of all rows.
  private func blockSums(_ samples: HalfSamples, _ range: Range<Int>, _ point: LogisticPoint) -> [LogisticSums] {
    let block = WorkingBlock(self, range, at: point)
    let half = UnsafeMutableBufferPointer<Double>.allocate(capacity: block.values.count)
    defer {
      block.deallocate()
      half.deallocate()
    }
    var sums = (0..<samples.pairs).map { pair in
      let chosen = samples.firstHalf(of: pair, in: range)
      block.gather(chosen, into: half)
      var sums = LogisticSums(columns: design.columns)
      sums.crossProduct.fold(UnsafeBufferPointer(half), rows: chosen.count)
      sums.rowWeight = chosen.reduce(0) { $0 + (weights?[range.lowerBound + Int($1)] ?? 1) }
      return sums
    }
    sums.append(block.sums())
    return sums
  }
}
