import Foundation
import Modeling
import Tabular

/// Designs that R makes of a table (Fixtures/PROVENANCE.md).
struct DesignFixture: Decodable {
  struct Case: Decodable {
    let formula: String
    let names: [String]
    let columns: [[Double]]
    let outcome: [Double]
    let offset: [Double]
  }

  struct Knots: Decodable {
    let x: [Double]
    let count: Int
    let knots: [Double]
  }

  enum Values: Decodable {
    case numbers([Double])
    case texts([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let numbers = try? container.decode([Double].self) {
        self = .numbers(numbers)
      } else {
        self = .texts(try container.decode([String].self))
      }
    }
  }

  let data: [String: Values]
  let cases: [Case]
  let knots: [Knots]

  static let shared: DesignFixture = {
    let file = Bundle.module.bundleURL.appendingPathComponent("Fixtures/design.json")
    return try! JSONDecoder().decode(DesignFixture.self, from: Data(contentsOf: file))
  }()

  /// The columns in the order of R's data frame.
  var table: Table {
    let columns = ["y", "x", "z", "v", "w", "g", "h", "k", "d e"].map { name in
      switch data[name]! {
      case .numbers(let numbers): Column(name: name, kind: .number, storage: .numbers(numbers))
      case .texts(let texts): Column(name: name, kind: .text, storage: .texts(Texts(texts)))
      }
    }
    return Table(name: "design", rows: columns[0].rows, columns: columns)
  }
}
