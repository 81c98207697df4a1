import Foundation
import LinearAlgebra
import Probability

/// A file of comma-separated values beside the tests.
struct Fixture {
  private var columns: [String: [String]] = [:]

  init(_ name: String) throws {
    let file = Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(name).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: ["\"", "\r"]) }
    }
    for (j, name) in lines[0].enumerated() { columns[name] = lines.dropFirst().map { $0[j] } }
  }

  func texts(_ name: String) -> [String] { columns[name]! }

  func numbers(_ name: String) -> [Double] { columns[name]!.map { Double($0)! } }

  /// A constant column and these columns.
  func design(_ names: String...) -> Matrix {
    let numbers = names.map(numbers)
    return Matrix(columns: [[Double](repeating: 1, count: numbers[0].count)] + numbers)
  }
}

/// The natural logarithm, without a clash of names.
func logarithm(_ x: Double) -> Double { log(x) }

/// How far the answer is off, relative to what is wanted.
func relativeError(_ got: Double, _ want: Double) -> Double { want == 0 ? abs(got) : abs(got / want - 1) }

/// Random rows for the laws: a constant column, some columns of different scales, an outcome that overlaps.
struct RandomRows {
  let X: Matrix
  let y: [Double]

  init(seed: UInt64, rows n: Int = 300, slopes: [Double] = [0.7, -0.4, 0.2]) {
    var stream = RandomStream(seed: seed, stream: 0)
    var columns = [[Double](repeating: 1, count: n)]
    for _ in slopes { columns.append((0..<n).map { _ in stream.normal() }) }
    X = Matrix(columns: columns)
    y = (0..<n).map { i in
      let η = -0.3 + slopes.indices.reduce(0) { $0 + slopes[$1] * columns[$1 + 1][i] }
      return stream.uniform() < 1 / (1 + pow(2.718281828459045, -η)) ? 1 : 0
    }
  }
}
