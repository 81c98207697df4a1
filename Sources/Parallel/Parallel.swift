import Synchronization
import Dispatch

/// Work over fixed blocks on several threads, with answers that do not depend on how many threads there are.
///
/// A partial result belongs to a block, never to a thread, and partial results are merged in the order of the blocks:
/// a sum has the same bits on one thread and on many.
public enum Parallel {
  /// The number of rows of a block: small enough for thirty columns of doubles to stay in the second-level cache.
  public static let blockSize = 4096

  /// Calls `body` once for each index below `count`, on up to `threads` threads.
  ///
  /// The calls run in no particular order, so each must write to a place of its own.
  /// - Complexity: O(`count`) calls.
  public static func forEach(count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    guard threads > 1, count > 1 else { return (0..<count).forEach(body) }
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        body(index)
      }
    }
  }

  /// The results of `transform` for each index below `count`, in the order of the indices.
  /// - Complexity: O(`count`) calls.
  public static func map<Result: Sendable>(count: Int, threads: Int, _ transform: @Sendable (Int) -> Result) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      let places = Places(buffer.baseAddress)
      forEach(count: count, threads: threads) { places.write(transform($0), at: $0) }
      initialized = count
    }
  }

  /// Folds the rows `0..<rows` block by block and merges the partial results in the order of the blocks.
  ///
  /// Blocks are taken in waves of fixed width, so that memory stays O(wave × partial result) however many rows there are.
  /// - Complexity: O(`rows`) plus one merge a block.
  public static func fold<Partial: Sendable>(
    rows: Int, threads: Int, into initial: Partial,
    block: @Sendable (Range<Int>) -> Partial, merge: (inout Partial, Partial) -> Void
  ) -> Partial {
    let blocks = (rows + blockSize - 1) / blockSize
    var total = initial
    for first in stride(from: 0, to: blocks, by: waveWidth) {
      let width = min(waveWidth, blocks - first)
      let partials = map(count: width, threads: threads) { offset in
        let start = (first + offset) * blockSize
        return block(start..<min(start + blockSize, rows))
      }
      for partial in partials { merge(&total, partial) }
    }
    return total
  }

  /// How many blocks are in flight at once; a constant, so that it never changes an answer.
  static let waveWidth = 16
}

/// Disjoint places of an array that is being filled from several threads.
private struct Places<Element>: @unchecked Sendable {
  private let base: UnsafeMutablePointer<Element>?

  init(_ base: UnsafeMutablePointer<Element>?) { self.base = base }

  func write(_ element: Element, at index: Int) { (base! + index).initialize(to: element) }
}
