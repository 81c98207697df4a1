import Parallel
import Testing

struct ParallelTests {
  @Test(arguments: [1, 2, 3, 8])
  func `a sum has the same bits for any number of threads`(threads: Int) {
    let x = (0..<20_001).map { 1 / Double($0 + 1) }
    let sum = Parallel.fold(rows: x.count, threads: threads, into: 0.0) { rows in
      rows.reduce(0) { $0 + x[$1] }
    } merge: {
      $0 += $1
    }
    let blocks = stride(from: 0, to: x.count, by: Parallel.blockSize).map { start in
      x[start..<min(start + Parallel.blockSize, x.count)].reduce(0, +)
    }
    #expect(sum.bitPattern == blocks.reduce(0, +).bitPattern)
  }

  @Test(arguments: [1, 4])
  func `results stand in the order of the indices`(threads: Int) {
    #expect(Parallel.map(count: 1000, threads: threads) { $0 * $0 } == (0..<1000).map { $0 * $0 })
  }

  @Test func `nothing to do gives nothing`() {
    #expect(Parallel.map(count: 0, threads: 4) { $0 }.isEmpty)
    #expect(
      Parallel.fold(rows: 0, threads: 4, into: 7) {
        $0.count
      } merge: {
        $0 += $1
      } == 7)
  }
}
