import Foundation

/// Reference data of the tests.
enum Fixture {
  /// A JSON file of the folder `Fixtures`.
  static func json<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
    let url = Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(name)")
    return try JSONDecoder().decode(Value.self, from: Data(contentsOf: url))
  }
}

/// The largest difference of two vectors, relative to the largest element of the second.
func relativeDifference(_ a: [Double], _ b: [Double]) -> Double {
  precondition(a.count == b.count, "vectors of one length are compared")
  let scale = max(b.map(abs).max() ?? 0, .leastNormalMagnitude)
  return (zip(a, b).map { abs($0 - $1) }.max() ?? 0) / scale
}
